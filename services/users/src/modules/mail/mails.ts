import { newId } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { bytea, nullable, type Row, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { detailContext } from '../people/email.ts'
import { type MailData, type MailKind, mailText } from './mail-texts.ts'

/** A mail as it is kept: sealed. */
interface MailContent {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly lines: readonly string[]
  readonly language: string
  readonly device?: string
}

export interface OutgoingMail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly createdAt: string
  readonly sentAt: string | null
}

const insertMail = statement(
  'users.mail.insert',
  {},
  'insert into mails (id, person_id, kind, content, created_at) values ($1, $2, $3, $4, $5)',
)
const columns = {
  id: uuid,
  person_id: nullable(uuid),
  kind: text,
  content: bytea,
  created_at: timestamptz,
  sent_at: nullable(timestamptz),
}
const findMail = statement(
  'users.mail.find',
  columns,
  'select id, person_id, kind, content, created_at, sent_at from mails where id = $1',
)
const newestMails = statement(
  'users.mail.newest',
  columns,
  `select id, person_id, kind, content, created_at, sent_at from mails
   where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid) order by created_at desc, id desc limit $3`,
)
const markSent = statement('users.mail.markSent', {}, 'update mails set sent_at = $2 where id = $1')
const sweepOldMails = statement('users.mail.sweep', {}, 'delete from mails where created_at < $1')
const findRecipient = statement(
  'users.mail.recipient',
  { email: bytea, display_name: text, language: text },
  `select d.email, p.display_name, f.language from people p join contact_details d on d.person_id = p.id
   join preferences f on f.person_id = p.id where p.id = $1`,
)

const sendMailJob = defineJob('users.send_mail', Type.Object({ mailId: Type.String() }), {
  priority: 10,
  retry: { attempts: 100, baseMs: 500, maxMs: 300_000 },
})
const KEPT_MS = 7 * 24 * 3_600_000
const contextOf = (id: string) => `mails.content:${id}`

type Needs = Pick<UsersContext, 'vault' | 'now' | 'jobs'>

export interface MailToWrite<K extends MailKind> {
  readonly personId: string
  readonly kind: K
  readonly data: Omit<MailData[K], 'name'>
  /** Another address than the person's own. */
  readonly to?: string
}

/** Writes a mail to a person in the caller's transaction, in their language; it leaves after the commit. */
export const writeMail = async <K extends MailKind>(tx: Tx, needs: Needs, mail: MailToWrite<K>): Promise<void> => {
  const { vault, now, jobs } = needs
  const person = await tx.one(findRecipient, [mail.personId])
  const id = newId(now().getTime())
  const to = mail.to ?? vault.open(person.email, detailContext('email', mail.personId))
  const data = { ...mail.data, name: person.display_name } as MailData[K]
  const { language } = person
  const device = 'device' in data ? { device: data.device } : {}
  const content: MailContent = { to, language, ...device, ...mailText(mail.kind, language, data) }
  await tx.run(insertMail, [id, mail.personId, mail.kind, vault.seal(JSON.stringify(content), contextOf(id)), now()])
  await jobs.enqueue(tx, sendMailJob, { mailId: id }, { key: id })
}

const open = ({ vault }: Pick<UsersContext, 'vault'>, id: string, content: Buffer) =>
  JSON.parse(vault.open(content, contextOf(id))) as MailContent

const present = (context: Pick<UsersContext, 'vault'>, row: Row<typeof findMail>): OutgoingMail => {
  const { to, subject, text } = open(context, row.id, row.content)
  const sentAt = row.sent_at?.toISOString() ?? null
  return { id: row.id, kind: row.kind, to, subject, text, createdAt: row.created_at.toISOString(), sentAt }
}

/** The newest mails before a position, opened. */
export const readMails = async (
  context: UsersContext,
  { after, limit }: { readonly after?: readonly [string, string]; readonly limit: number },
): Promise<OutgoingMail[]> => {
  const params = [after?.[0] ?? null, after?.[1] ?? null, limit]
  const rows = await context.db.asService('mail outbox', tx => tx.all(newestMails, params))
  return rows.map(row => present(context, row))
}

/** What changes the safety of an account is also told in the inbox and on the person's devices. */
const ALERTS: ReadonlySet<string> = new Set<MailKind>([
  'new_device',
  'password_changed',
  'stolen_session',
  'two_factor_on',
  'two_factor_off',
  'passkey_added',
  'passkey_removed',
  'email_changed',
])

/** Hands what was written to the notifications service, which lays it out and carries it, each mail once. */
export const sendMails = (context: UsersContext): void => {
  const { db, jobs, services, now } = context
  jobs.work(sendMailJob, async ({ data: { mailId } }) => {
    const row = await db.asService('hand a mail over', tx => tx.first(findMail, [mailId]))
    if (!row || row.sent_at || !row.person_id) return
    const { text: _, ...content } = open(context, row.id, row.content)
    const alert = ALERTS.has(row.kind)
    await services
      .of('notifications')
      .sendMail({ id: row.id, userId: row.person_id, kind: row.kind, ...content, alert })
    await db.asService('hand a mail over', tx => tx.run(markSent, [mailId, now()]))
  })
}

export const sweepMails = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep mails', tx => tx.run(sweepOldMails, [new Date(now().getTime() - KEPT_MS)]))
