import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, Page, PageQuery, Ticket, TransferTicket } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { ownTickets, presentTicket, type TicketDeps, ticketRow } from './tickets.ts'
import { transferTicket } from './transfer-ticket.ts'

const tags = ['tickets']
const params = Type.Object({ id: Id })

export const ticketRoutes = (deps: TicketDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    app.get(
      '/api/v1/tickets',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Tickets one holds, the next first',
          tags,
          querystring: Type.Object({
            all: Type.Optional(Type.Boolean({ default: false, description: 'Past and ended ones too' })),
            ...PageQuery,
          }),
          response: replies({ 200: Page(Ticket) }, 401, 422),
        },
      },
      async request => {
        const { limit = 20, cursor, all = false } = request.query
        return ownTickets(deps, signedInActor(request), { limit, after: cursor, all })
      },
    )
    app.get(
      '/api/v1/tickets/:id',
      {
        config: { access: 'owner' },
        schema: { summary: 'A ticket with its QR', tags, params, response: replies({ 200: Ticket }, 401, 404) },
      },
      async request =>
        presentTicket(await ticketRow(deps, signedInActor(request), request.params.id), deps.keys, deps.now()),
    )
    app.post(
      '/api/v1/tickets/:id/transfer',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Give a ticket to somebody, who holds it from then on',
          tags,
          params,
          body: TransferTicket,
          response: replies({ 204: NoContent }, 401, 404, 409, 422),
        },
      },
      async (request, reply) => {
        await transferTicket(deps, signedInActor(request), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )
  })
