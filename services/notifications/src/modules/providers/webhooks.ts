import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id } from '@flow/contracts'
import { oneOf, statement, text, uuid } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { safeError } from '../deliveries/settlement.ts'
import { suppress } from '../deliveries/suppression.ts'
import { NoContent, replies } from '../replies.ts'
import { isFromSendGrid, type Report, readSendGridEvents } from './sendgrid.ts'
import { isFromTwilio, readTwilioStatus } from './twilio.ts'

const noteDelivered = statement(
  'notifications.webhooks.delivered',
  {},
  `update deliveries set confirmed_at = coalesce(confirmed_at, $2) where id = $1 and state in ('delivered', 'sending')`,
)
/** What was thought delivered comes back; said again, it changes nothing. */
const noteBounced = statement(
  'notifications.webhooks.bounced',
  { id: uuid, channel: text, state: oneOf<string>() },
  `update deliveries set state = 'bounced', error = $3, settled_at = $2, claim = null
   where id = $1 and state in ('delivered', 'sending') returning id, channel, state`,
)

/** Secrets by which webhooks are known. */
export interface WebhookSettings {
  readonly sendGridKey?: string
  readonly twilioToken?: string
}

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'vault'>

/** Writes down what providers report. Each report may come twice, and late. */
export const applyReports = ({ db, now, vault }: Needs, reports: readonly Report[], channel: string): Promise<void> =>
  db.asService('reports of a provider', async tx => {
    for (const { deliveryId, what, address, error } of reports) {
      if (what === 'delivered') await tx.run(noteDelivered, [deliveryId, now()])
      if (what === 'bounced') await tx.run(noteBounced, [deliveryId, now(), error && safeError(error)])
      if (what === 'delivered' || !address) continue
      const reason = what === 'bounced' ? 'bounce' : 'complaint'
      await suppress(tx, vault, { channel, address, reason, at: now() })
    }
  })

const config = { access: 'signed' }

/** Where providers tell what became of messages; only those whose secret is set. */
export const webhookRoutes =
  (context: NotificationsContext, { sendGridKey, twilioToken }: WebhookSettings): FastifyPluginAsyncTypebox =>
  async app => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 1_048_576 }, (_, body, done) => done(null, body))
    if (sendGridKey)
      app.post(
        '/api/v1/notifications/webhooks/sendgrid',
        { config, schema: { hide: true, response: replies({ 204: NoContent }, 403) } },
        async (request, reply) => {
          const body = request.body as Buffer
          const { headers } = request
          if (!isFromSendGrid(sendGridKey, { body, headers, now: context.now() })) throw problem('forbidden')
          await applyReports(context, readSendGridEvents(body), 'email')
          return reply.code(204).send(null)
        },
      )
    if (twilioToken)
      app.post(
        '/api/v1/notifications/webhooks/twilio',
        {
          config,
          schema: {
            hide: true,
            querystring: Type.Object({ delivery: Id }),
            response: replies({ 204: NoContent }, 403),
          },
        },
        async (request, reply) => {
          const fields = new URLSearchParams((request.body as Buffer).toString('utf8'))
          const url = context.publicUrl + request.originalUrl
          if (!isFromTwilio(twilioToken, url, fields, request.headers['x-twilio-signature'])) throw problem('forbidden')
          const report = readTwilioStatus(request.query.delivery, fields)
          if (report) await applyReports(context, [report], 'sms')
          return reply.code(204).send(null)
        },
      )
  }
