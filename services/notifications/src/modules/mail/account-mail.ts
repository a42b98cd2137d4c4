import type { AccountMail } from '@flow/contracts'
import { statement } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { accept } from '../requests/accept.ts'
import { oneLine } from '../templates/engine.ts'
import { templateLanguage } from '../templates/shipped.ts'
import type { MailContent } from './content.ts'

const insertMail = statement(
  'notifications.mail.insert',
  {},
  `insert into deliveries (id, user_id, type, channel, lane, due_at, content, created_at)
   values ($1, $2, 'account_mail', 'email', 0, $3, $4, $3) on conflict (id) do nothing`,
)

const placeOf = (id: string) => `deliveries.content:${id}`
const CONTINUE = { en: 'Continue', it: 'Continua' } as const

const contentOf = (mail: AccountMail, publicUrl: string): MailContent => {
  const language = templateLanguage(mail.language)
  const link = mail.lines.find(line => line.startsWith(`${publicUrl}/`)) ?? null
  return {
    to: mail.to,
    subject: oneLine(mail.subject),
    title: oneLine(mail.subject),
    paragraphs: mail.lines.filter(line => line !== link).map(line => oneLine(line, 2_000)),
    action: link && CONTINUE[language],
    link,
    cover: null,
    items: [],
    language,
    unsubscribe: null,
    preferences: `${publicUrl}/settings/notifications`,
    pixel: null,
  }
}

/**
 * Takes a mail of the accounts service to be carried before all others; the same one once. Its words, which may hold a
 * secret, stand sealed until it has left, and nowhere else.
 */
export const sendMail = (context: NotificationsContext, mail: AccountMail): Promise<{ accepted: boolean }> =>
  context.db.asService('carry a mail of the accounts', async tx => {
    const { vault, publicUrl, now, wake } = context
    const content = vault.seal(JSON.stringify(contentOf(mail, publicUrl)), placeOf(mail.id))
    if ((await tx.run(insertMail, [mail.id, mail.userId, now(), content])) === 0) return { accepted: false }
    if (mail.alert)
      await accept(tx, context, {
        dedupe: `alert ${mail.id}`,
        type: 'security_alert',
        userIds: [mail.userId],
        channels: ['in_app', 'push'],
        data: { kind: mail.kind, device: mail.device ?? '', happenedAt: now().toISOString() },
        link: '/settings',
      })
    tx.onCommit(() => wake(true))
    return { accepted: true }
  })

/** The mail as it was handed over. */
export const openAccountMail = (
  { vault }: Pick<NotificationsContext, 'vault'>,
  id: string,
  content: Buffer,
): MailContent => JSON.parse(vault.open(content, placeOf(id))) as MailContent
