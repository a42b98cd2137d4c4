import { Instant, Nullable, Page, PageQuery, ProblemDocument } from '@flow/contracts'
import { cursorOf, pageOf, permitted } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { readMails } from './mails.ts'

const MailView = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  createdAt: Instant,
  sentAt: Nullable(Instant),
})
const cursor = cursorOf(Type.Tuple([Type.String({ format: 'date-time' }), Type.String({ format: 'uuid' })]))

/** What was written in the last days, before it is carried. */
export const mailRoutes = (context: UsersContext) =>
  permitted('administer', async app => {
    app.get(
      '/api/v1/auth/mail',
      {
        config: { access: 'admin' },
        schema: {
          summary: 'Mail written in the last days',
          tags: ['mail'],
          querystring: Type.Object(PageQuery),
          response: { 200: Page(MailView), '4xx': ProblemDocument },
        },
      },
      async request => {
        const { limit = 20 } = request.query
        const mails = await readMails(context, { after: cursor.decode(request.query.cursor), limit: limit + 1 })
        return pageOf(
          mails,
          limit,
          mail => mail,
          mail => cursor.encode([mail.createdAt, mail.id]),
        )
      },
    )
  })
