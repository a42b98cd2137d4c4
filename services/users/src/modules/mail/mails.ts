import { newId } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { bytea, nullable, statement, type Tx, text, timestamptz, uuid } from '@flow/postgres'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { detailContext } from '../people/email.ts'
import { type MailData, type MailKind, mailText } from './mail-texts.ts'

/** A mail as it leaves. */
export interface Mail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Who carries mail out of the house. Without one, mail stays in the outbox, where an administrator reads it. */
export interface MailProvider {
  /** Hands a mail over; the id lets a provider recognise a repetition. @throws to be asked again later */
  send(mail: Mail): Promise<void>
}

export interface OutgoingMail extends Mail {
  readonly createdAt: string
  readonly sentAt: string | null
}

const insertMail = statement(
  'users.mail.insert',
  {},
  'insert into mails (id, person_id, kind, content, created_at) values ($1, $2, $3, $4, $5)',
)
const columns = { id: uuid, kind: text, content: bytea, created_at: timestamptz, sent_at: nullable(timestamptz) }
const findMail = statement(
  'users.mail.find',
  columns,
  'select id, kind, content, created_at, sent_at from mails where id = $1',
)
const newestMails = statement(
  'users.mail.newest',
  columns,
  `select id, kind, content, created_at, sent_at from mails
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

const sendMailJob = defineJob('users.send_mail', Type.Object({ mailId: Type.String() }), { priority: 10 })
const KEPT_MS = 7 * 24 * 3_600_000
const contextOf = (id: string) => `mails.content:${id}`

type Needs = Pick<UsersContext, 'vault' | 'now' | 'jobs' | 'mailProvider'>

export interface MailToWrite<K extends MailKind> {
  readonly personId: string
  readonly kind: K
  readonly data: Omit<MailData[K], 'name'>
  /** Another address than the person's own. */
  readonly to?: string
}

/** Writes a mail to a person in the caller's transaction, in their language; it leaves after the commit. */
export const writeMail = async <K extends MailKind>(tx: Tx, needs: Needs, mail: MailToWrite<K>): Promise<void> => {
  const { vault, now, jobs, mailProvider } = needs
  const person = await tx.one(findRecipient, [mail.personId])
  const id = newId(now().getTime())
  const to = mail.to ?? vault.open(person.email, detailContext('email', mail.personId))
  const data = { ...mail.data, name: person.display_name } as MailData[K]
  const content = JSON.stringify({ to, ...mailText(mail.kind, person.language, data) })
  await tx.run(insertMail, [id, mail.personId, mail.kind, vault.seal(content, contextOf(id)), now()])
  if (mailProvider) await jobs.enqueue(tx, sendMailJob, { mailId: id }, { key: id })
}

const present = (
  { vault }: Pick<UsersContext, 'vault'>,
  row: { id: string; kind: string; content: Buffer; created_at: Date; sent_at: Date | null },
): OutgoingMail => ({
  id: row.id,
  kind: row.kind,
  ...(JSON.parse(vault.open(row.content, contextOf(row.id))) as { to: string; subject: string; text: string }),
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
})

/** The newest mails before a position, opened. */
export const readMails = async (
  context: UsersContext,
  { after, limit }: { readonly after?: readonly [string, string]; readonly limit: number },
): Promise<OutgoingMail[]> => {
  const params = [after?.[0] ?? null, after?.[1] ?? null, limit]
  const rows = await context.db.asService('mail outbox', tx => tx.all(newestMails, params))
  return rows.map(row => present(context, row))
}

/** Lets the provider, if there is one, carry out what was written. */
export const sendMails = (context: UsersContext): void => {
  const { db, jobs, mailProvider, now } = context
  if (!mailProvider) return
  jobs.work(sendMailJob, async ({ data: { mailId } }) => {
    const row = await db.asService('send a mail', tx => tx.first(findMail, [mailId]))
    if (!row || row.sent_at) return
    const { createdAt: _, sentAt: __, ...mail } = present(context, row)
    await mailProvider.send(mail)
    await db.asService('send a mail', tx => tx.run(markSent, [mailId, now()]))
  })
}

export const sweepMails = ({ db, now }: UsersContext): Promise<number> =>
  db.asService('sweep mails', tx => tx.run(sweepOldMails, [new Date(now().getTime() - KEPT_MS)]))
