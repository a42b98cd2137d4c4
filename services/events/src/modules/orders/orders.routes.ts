import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CompleteOrder,
  Id,
  NewOrder,
  Nullable,
  Order,
  OrderDetails,
  OrderStatus,
  Page,
  PageQuery,
  PaymentMethod,
  RefundOrder,
} from '@flow/contracts'
import { invalid, type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { caring } from './caring.routes.ts'
import { type CompletingDeps, completeOrder } from './complete-order.ts'
import { eventOrders, orderDetails, ownOrders } from './read-orders.ts'
import { cancelOrder, refundOrder } from './refund-order.ts'
import type { Till } from './till.ts'

export interface OrderDeps extends ServiceDeps, CompletingDeps {
  readonly till: Till
  /** Places of an event are free again. */
  readonly freed: (eventId: Id) => void
  /** Gives what is free to those who wait, now. */
  readonly serve: () => Promise<void>
}

const tags = ['orders']
const params = Type.Object({ id: Id })
const KEY = /^[\x21-\x7e]{1,128}$/

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && KEY.test(key)) return key
  throw invalid('idempotency-key', 'invalid_idempotency_key', 'must be 1 to 128 visible ASCII characters')
}

const OwnOrder = Type.Object({ ...Order.properties, event: OrderDetails.properties.event })
const EventOrder = Type.Object({
  ...Order.properties,
  buyer: OrderDetails.properties.buyer,
  ticketCount: Type.Integer(),
  refundFailed: Type.Boolean({ description: 'Money that was to go back did not' }),
})
const OrdersOfEvent = Type.Object({
  ...Page(EventOrder).properties,
  previousCursor: Nullable(Type.String({ description: 'The page before this one' })),
})

const buying =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/events/:id/orders',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Hold tickets and open an order; the same Idempotency-Key answers the same order',
          tags,
          params,
          headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ maxLength: 128 })) }),
          body: NewOrder,
          response: replies({ 201: Order }, 401, 404, 409, 422),
        },
      },
      async (request, reply) => {
        const { order, created } = await deps.till.hold(
          signedInActor(request),
          request.params.id,
          request.body,
          keyOf(request),
        )
        if (!created) reply.header('idempotent-replay', 'true')
        return reply.code(201).header('location', `/api/v1/orders/${order.id}`).send(order)
      },
    )
    app.post(
      '/api/v1/orders/:id/complete',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Pay or confirm an order; twice is the same as once',
          tags,
          params,
          body: Type.Union([CompleteOrder, Type.Null()]),
          response: replies({ 200: OrderDetails }, 401, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await completeOrder(deps, actor, request.params.id, request.body ?? {})
        return orderDetails(deps, actor, request.params.id)
      },
    )
    app.delete(
      '/api/v1/orders/:id',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Let the hold go; or cancel what is bought, as long as the organiser allows it',
          tags,
          params,
          response: replies({ 204: NoContent }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        deps.freed(await cancelOrder(deps, signedInActor(request), request.params.id))
        return reply.code(204).send(null)
      },
    )
  }

const reading =
  (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/orders/:id',
      {
        config: { access: 'owner|edit_event' },
        schema: { summary: 'An order', tags, params, response: replies({ 200: OrderDetails }, 401, 404) },
      },
      async request => orderDetails(deps, signedInActor(request), request.params.id),
    )
    app.get(
      '/api/v1/orders',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Own orders, the youngest first',
          tags,
          querystring: Type.Object(PageQuery),
          response: replies({ 200: Page(OwnOrder) }, 401, 422),
        },
      },
      async request => {
        const { limit = 20, cursor } = request.query
        return ownOrders(deps, signedInActor(request), { limit, after: cursor })
      },
    )
    app.get(
      '/api/v1/events/:id/orders',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Orders of an event, for who runs it',
          tags,
          params,
          querystring: Type.Object({
            q: Type.Optional(
              Type.String({
                maxLength: 100,
                description: 'Reference, name, username, ticket code or number of a document',
              }),
            ),
            status: Type.Optional(OrderStatus),
            method: Type.Optional(PaymentMethod),
            ...PageQuery,
          }),
          response: replies({ 200: OrdersOfEvent }, 401, 403, 404, 422),
        },
      },
      async request => {
        const { limit = 20, cursor, ...looking } = request.query
        const query = { ...looking, eventId: request.params.id, limit, after: cursor }
        return eventOrders(deps, signedInActor(request), query)
      },
    )
    app.post(
      '/api/v1/orders/:id/refund',
      {
        config: { access: 'edit_event' },
        schema: {
          summary: 'Refund, in full or part',
          tags,
          params,
          body: Type.Union([RefundOrder, Type.Null()]),
          response: replies({ 200: OrderDetails }, 401, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        deps.freed(await refundOrder(deps, actor, request.params.id, request.body ?? {}))
        return orderDetails(deps, actor, request.params.id)
      },
    )
  }

export const orderRoutes = (deps: OrderDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(buying(deps))
    await app.register(reading(deps))
    await app.register(caring(deps))
  })
