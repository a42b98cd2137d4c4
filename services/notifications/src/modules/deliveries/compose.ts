import { NOTIFICATION_TYPES, type NotificationType } from '@flow/contracts'
import type { NotificationsContext } from '../../context.ts'
import { calendarOf } from '../mail/calendar.ts'
import type { MailContent } from '../mail/content.ts'
import { layoutMail, textMail } from '../mail/layout.ts'
import type { Outgoing, OutsideChannel } from '../providers/provider.ts'
import { type Reader, renderFor } from '../templates/render.ts'
import { templateLanguage } from '../templates/shipped.ts'
import type { Speaking } from '../templates/templates.ts'
import { signLink } from '../tracking/signed.ts'
import type { ClaimedRow } from './claim.sql.ts'

export type { ClaimedRow } from './claim.sql.ts'

/** What a message tells of. */
export interface Facts {
  readonly data: Readonly<Record<string, unknown>>
  readonly link: string | null
}

export interface Target {
  readonly to: string
  readonly devices: Outgoing['devices']
}

type Needs = Pick<NotificationsContext, 'secrets' | 'publicUrl' | 'now'>

export const readerOf = (row: ClaimedRow): Reader => ({
  name: row.name ?? '',
  language: row.language,
  timeZone: row.time_zone,
})

const isLocked = (type: ClaimedRow['type']) =>
  type === 'account_mail' || (type !== 'digest' && NOTIFICATION_TYPES[type as NotificationType].locked)

/** Links that say who followed them; a link with a secret is never wrapped. */
const addressesOf = ({ secrets, publicUrl }: Needs, row: ClaimedRow, channel: OutsideChannel, link: string | null) => {
  const api = `${publicUrl}/api/v1/notifications`
  const tracked = row.type !== 'account_mail'
  const unsubscribe =
    isLocked(row.type) || !row.user_id ? null : signLink(secrets, 'unsubscribe', [row.user_id, row.type, channel])
  return {
    link:
      link === null ? null : tracked ? `${api}/click/${signLink(secrets, 'click', [row.id, link])}` : publicUrl + link,
    pixel: tracked && channel === 'email' ? `${api}/open/${signLink(secrets, 'open', [row.id])}` : null,
    unsubscribe: unsubscribe && `${publicUrl}/unsubscribe/${unsubscribe}`,
    oneClick: unsubscribe && `${api}/unsubscribe/${unsubscribe}`,
    preferences: `${publicUrl}/settings/notifications`,
  }
}

const coverOf = ({ eventId, category }: Facts['data']): MailContent['cover'] =>
  typeof eventId === 'string' && typeof category === 'string' ? { eventId, category } : null

const headersOf = (row: ClaimedRow, oneClick: string | null): Record<string, string> => ({
  'X-Flow-Delivery': row.id,
  ...(oneClick
    ? { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : { 'Auto-Submitted': 'auto-generated' }),
})

export interface Composed {
  readonly message: Outgoing
  /** Of mails: what the outbox keeps. */
  readonly mail: MailContent | null
}

/** A mail as a message. */
export const messageOfMail = (
  { publicUrl }: Pick<Needs, 'publicUrl'>,
  row: ClaimedRow,
  mail: MailContent,
  headers: Record<string, string>,
): Composed => ({
  mail,
  message: {
    id: row.id,
    channel: 'email',
    type: row.type,
    urgent: isLocked(row.type),
    to: mail.to,
    toName: row.name ?? '',
    devices: [],
    subject: mail.subject,
    get text() {
      return textMail(mail)
    },
    html: () => layoutMail(mail, publicUrl),
    link: mail.link,
    headers,
    collapseKey: row.notification_id ?? row.id,
  },
})

/**
 * Makes the message of a delivery, in the words and the zone of its receiver.
 * @throws when its template cannot be rendered
 */
export const compose = (
  needs: Needs,
  speaking: Speaking,
  given: {
    readonly row: ClaimedRow
    readonly channel: OutsideChannel
    readonly facts: Facts
    readonly target: Target
    readonly items?: MailContent['items']
  },
): Composed => {
  const { row, channel, facts, target, items = [] } = given
  const told = { data: facts.data, count: row.count, actor: row.actor }
  const mail = channel === 'email'
  const type = row.type === 'digest' ? 'digest' : (row.type as NotificationType)
  const words = renderFor(speaking, type, { told, reader: readerOf(row), mail })
  const address = addressesOf(needs, row, channel, facts.link)
  if (mail) {
    const content: MailContent = {
      to: target.to,
      subject: words.title,
      title: words.title,
      paragraphs: words.paragraphs,
      action: words.action,
      link: address.link,
      cover: coverOf(facts.data),
      items,
      language: templateLanguage(row.language),
      unsubscribe: address.unsubscribe,
      preferences: address.preferences,
      pixel: address.pixel,
    }
    const made = messageOfMail(needs, row, content, headersOf(row, address.oneClick))
    const date = calendarOf({ type: row.type, data: facts.data, publicUrl: needs.publicUrl, now: needs.now() })
    return date ? { ...made, message: { ...made.message, attachments: [date] } } : made
  }
  const message: Outgoing = {
    ...{ id: row.id, channel, type: row.type, urgent: isLocked(row.type), toName: row.name ?? '', ...target },
    ...{ subject: words.title, text: channel === 'sms' ? `${words.title}. ${words.body}` : words.body, html: () => '' },
    ...{ link: address.link, headers: {}, collapseKey: row.notification_id ?? row.id },
  }
  return { message, mail: null }
}
