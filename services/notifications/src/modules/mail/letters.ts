import type { NotificationsContext } from '../../context.ts'
import type { ClaimedRow, Composed } from '../deliveries/compose.ts'
import type { MailContent } from './content.ts'

/** A message as the outbox keeps it. */
export interface LetterContent {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly link: string | null
  readonly mail: MailContent | null
}

export const letterPlace = (id: string) => `letters.content:${id}`

/** The columns of letters, for `insertLetters`; what they say is sealed. */
export const letterColumns = (
  { vault }: Pick<NotificationsContext, 'vault'>,
  composed: ReadonlyArray<Composed & { readonly row: ClaimedRow }>,
): unknown[] => [
  composed.map(({ row }) => row.id),
  composed.map(({ row }) => row.user_id),
  composed.map(({ message }) => message.channel),
  composed.map(({ row }) => row.type),
  composed.map(({ row, message, mail }) => {
    const to = message.channel === 'push' ? message.devices.map(one => one.platform).join(', ') : message.to
    const text = mail ? '' : message.text
    const letter: LetterContent = { to, subject: message.subject, text, link: message.link, mail }
    return vault.seal(JSON.stringify(letter), letterPlace(row.id))
  }),
]
