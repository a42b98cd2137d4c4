import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { NoContent, replies } from '../replies.ts'
import { failRefund, rememberMessage } from './payments.sql.ts'
import type { Payments } from './payments.ts'
import type { OnlineProvider } from './provider.ts'

type Deps = Pick<ServiceDeps, 'db'> & { readonly payments: Payments; readonly provider: OnlineProvider | undefined }

/** Takes a message of the provider once: what it says, and that it was heard, in one transaction. */
const hear = async ({ db, payments, provider }: Deps, body: Buffer, signature: string): Promise<void> => {
  if (!provider) throw problem('route_not_found')
  const message = await provider.read(body, signature).catch(() => {
    throw problem('forbidden', { detail: 'The signature is not right.' })
  })
  await db.asService('a message of the payment provider', async tx => {
    if ((await tx.run(rememberMessage, [message.id])) === 0) return
    if (message.paymentId && message.state) await payments.settle(tx, message.paymentId, message.state)
    if (message.failedRefund) await tx.run(failRefund, [message.failedRefund])
  })
}

export const paymentRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async app => {
    // The signature is over the bytes as they came.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 256 * 1024 }, (_, body, done) => done(null, body))
    app.post(
      '/api/v1/payments/stripe',
      {
        config: { access: 'signed by the provider' },
        schema: {
          summary: 'Messages of the payment provider',
          tags: ['payments'],
          response: replies({ 204: NoContent }, 403, 404),
        },
      },
      async (request, reply) => {
        await hear(deps, request.body as Buffer, String(request.headers['stripe-signature'] ?? ''))
        return reply.code(204).send(null)
      },
    )
  }
