import { type Actor, type AuditEntry, newId, type ServiceName } from '@flow/contracts'
import { type Database, jsonb, nullable, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { currentCorrelation } from './correlation.ts'

const insertEntry = statement(
  'kit.audit.insert',
  {},
  `insert into audit (id, actor_id, actor_role, action, subject_type, subject_id, details, correlation_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const newest = statement(
  'kit.audit.newest',
  {
    id: uuid,
    at: timestamptz,
    actor_id: nullable(uuid),
    actor_role: text,
    action: text,
    subject_type: text,
    subject_id: nullable(text),
    details: jsonb<Record<string, unknown>>(),
  },
  `select id, at, actor_id, actor_role, action, subject_type, subject_id, details from audit
   where at < coalesce($1::timestamptz, 'infinity') order by at desc, id desc limit $2`,
)

export interface AuditedAct {
  /** `event.cancel`, `user.suspend` … */
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string | null }
  /** Never personal data. */
  readonly details?: Record<string, unknown>
}

/** Writes one line of the audit trail in the caller's transaction. */
export const audit = async (tx: Tx, actor: Actor, act: AuditedAct): Promise<void> => {
  const [id, role] = actor.kind === 'user' ? [actor.id, actor.role] : [null, actor.kind]
  const correlation = currentCorrelation()?.correlationId ?? null
  await tx.run(insertEntry, [
    newId(),
    id,
    role,
    act.action,
    act.subject.type,
    act.subject.id,
    JSON.stringify(act.details ?? {}),
    correlation,
  ])
}

/** The newest entries of a service's trail, newest first. */
export const readAudit =
  (db: Database, service: ServiceName) =>
  async ({ before, limit }: { before?: string; limit: number }): Promise<AuditEntry[]> => {
    const rows = await db.asService('audit trail', tx => tx.all(newest, [before ?? null, limit]))
    return rows.map(row => ({
      id: row.id,
      at: row.at.toISOString(),
      service,
      actorId: row.actor_id,
      actorRole: row.actor_role,
      action: row.action,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      details: row.details,
    }))
  }
