import { type Actor, type AuditEntry, type AuditRead, firstIdAt, newId, type ServiceName } from '@flow/contracts'
import { type Database, jsonb, nullable, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { currentCorrelation } from './correlation.ts'

const insertEntry = statement(
  'kit.audit.insert',
  {},
  `insert into audit (id, actor_id, actor_role, action, subject_type, subject_id, details, correlation_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
/** Ids sort by time, so both ends of what is read are ids, and the primary key finds them. */
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
   where id < coalesce($1, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
     and id >= coalesce($2, '00000000-0000-0000-0000-000000000000'::uuid)
     and ($3::text is null or starts_with(action, $3))
     and ($4::uuid is null or actor_id = $4)
     and ($5::text is null or subject_id = $5)
   order by id desc limit $6`,
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

/** The lines of a service's trail that agree with what is asked, the newest first. */
export const readAudit =
  (db: Database, service: ServiceName) =>
  async ({ limit, before, action, actorId, subjectId, since }: AuditRead): Promise<AuditEntry[]> => {
    const oldest = since === undefined ? null : firstIdAt(Date.parse(since))
    const given = [before ?? null, oldest, action ?? null, actorId ?? null, subjectId ?? null, limit]
    const rows = await db.asService('audit trail', tx => tx.all(newest, given))
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
