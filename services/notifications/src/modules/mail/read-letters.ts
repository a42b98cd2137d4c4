import type { Letter } from '@flow/contracts'
import { bytea, nullable, oneOf, type Row, statement, text, timestamptz, uuid } from '@flow/postgres'
import { cursorOf, pageOf } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { layoutMail, textMail } from './layout.ts'
import { type LetterContent, letterPlace } from './letters.ts'

const newestLetters = statement(
  'notifications.letters.newest',
  {
    id: uuid,
    user_id: nullable(uuid),
    person: nullable(text),
    channel: oneOf<'push' | 'email' | 'sms'>(),
    type: text,
    content: bytea,
    created_at: timestamptz,
  },
  `select l.id, l.user_id, p.display_name as person, l.channel, l.type, l.content, l.created_at
   from letters l left join people p on p.id = l.user_id
   where ($1::uuid is null or l.user_id = $1) and ($2::text is null or l.channel = $2)
     and ($3::timestamptz is null or (l.created_at, l.id) < ($3, $4::uuid))
   order by l.created_at desc, l.id desc limit $5`,
)
const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))

type Reading = Pick<NotificationsContext, 'db' | 'vault' | 'publicUrl'>

const present = ({ vault, publicUrl }: Reading, row: Row<typeof newestLetters>): Letter => {
  const letter = JSON.parse(vault.open(row.content, letterPlace(row.id))) as LetterContent
  const { to, subject, text, link, mail } = letter
  return {
    id: row.id,
    userId: row.user_id,
    person: row.person,
    channel: row.channel,
    type: row.type,
    to,
    subject,
    text: mail ? textMail(mail) : text,
    html: mail && layoutMail(mail, publicUrl),
    link,
    createdAt: row.created_at.toISOString(),
  }
}

/** What went to the local outbox, the newest first, opened. */
export const readLetters = async (
  context: Reading,
  query: { readonly userId?: string; readonly channel?: string; readonly limit?: number; readonly cursor?: string },
) => {
  const { limit = 20, userId, channel } = query
  const [at, id] = cursor.decode(query.cursor) ?? [null, null]
  const params = [userId ?? null, channel ?? null, at, id, limit + 1]
  const rows = await context.db.asService('local outbox', tx => tx.all(newestLetters, params))
  return pageOf(
    rows,
    limit,
    row => present(context, row),
    row => cursor.encode([row.created_at.toISOString(), row.id]),
  )
}
