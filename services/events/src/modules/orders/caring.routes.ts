import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AnswersReport, Id, OrderDetails, SalesReport, SettleRefund } from '@flow/contracts'
import { signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { requireEditor } from '../events/policy.ts'
import { NoContent, replies } from '../replies.ts'
import { answersReport } from '../sales/answers-report.ts'
import { salesReport, ticketsAsCsv } from '../sales/sales-report.ts'
import { settleFailedRefund } from './failed-refund.ts'
import { markOrderPaid } from './mark-paid.ts'
import type { OrderDeps } from './orders.routes.ts'
import { orderDetails } from './read-orders.ts'
import { resendOrder } from './resend-order.ts'

const tags = ['orders']
const params = Type.Object({ id: Id })

const reports =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/events/:id/sales',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Sales by day and by tier',
          tags,
          params,
          response: replies({ 200: SalesReport }, 401, 403, 404),
        },
      },
      async request => salesReport(deps, signedInActor(request), request.params.id),
    )
    app.get(
      '/api/v1/events/:id/answers',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'How often each answer was given to the organiser’s questions',
          tags,
          params,
          response: replies({ 200: AnswersReport }, 401, 403, 404),
        },
      },
      async request => answersReport(deps, signedInActor(request), request.params.id),
    )
    app.get(
      '/api/v1/events/:id/orders.csv',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Every ticket with its order and answers, as CSV',
          tags,
          params,
          response: replies({ 200: Type.String({ description: 'CSV' }) }, 401, 403, 404),
        },
      },
      async (request, reply) => {
        await requireEditor(deps.db, signedInActor(request), request.params.id)
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="orders.csv"')
          .send(Readable.from(ticketsAsCsv(deps, request.params.id)) as never)
      },
    )
  }

const settling =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/refunds/:id/settle',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Try a failed refund again, or note that it was given back by hand',
          tags,
          params,
          body: SettleRefund,
          response: replies({ 200: OrderDetails }, 401, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        const orderId = await settleFailedRefund(deps, actor, request.params.id, request.body.how)
        return orderDetails(deps, actor, orderId)
      },
    )
  }

/** What orders need once they are made: tickets again, figures and exports. For signed-in people. */
export const caring =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(reports(deps))
    await app.register(settling(deps))
    app.post(
      '/api/v1/orders/:id/mark-paid',
      {
        config: { access: 'manage_attendees' },
        schema: {
          summary: 'Say that what was due was paid, or that a transfer came; twice is the same as once',
          tags,
          params,
          response: replies({ 204: NoContent }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        await markOrderPaid(deps, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/api/v1/orders/:id/resend',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Send the tickets to the buyer again',
          tags,
          params,
          response: replies({ 202: NoContent }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        await resendOrder(deps, signedInActor(request), request.params.id)
        return reply.code(202).send(null)
      },
    )
  }
