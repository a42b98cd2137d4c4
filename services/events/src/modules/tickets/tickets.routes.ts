import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, Page, PageQuery, RenameTicket, Ticket, TransferTicket } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { type CalendarEntry, writeCalendar } from '../feeds/ics.ts'
import { NoContent, replies } from '../replies.ts'
import { renameTicket } from './rename-ticket.ts'
import { languageOf, sendPdf } from './send-pdf.ts'
import type { TicketRow } from './tickets.sql.ts'
import { ownTickets, presentTicket, type TicketDeps, ticketRow } from './tickets.ts'
import { transferTicket } from './transfer-ticket.ts'

const tags = ['tickets']
const params = Type.Object({ id: Id })

const calendarEntry = (row: TicketRow, { installation }: TicketDeps): CalendarEntry => ({
  uid: `ticket-${row.id}@flow`,
  sequence: row.version,
  title: row.title,
  description: [row.tier_name, row.code].filter(Boolean).join(' · '),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  location: [row.place_name, row.street, row.city].filter(Boolean).join(', ') || null,
  point: row.lat !== null && row.lng !== null ? { lat: row.lat, lng: row.lng } : null,
  url: `${installation.publicUrl}/tickets/${row.id}`,
  cancelled: row.event_status === 'cancelled' || row.date_status === 'cancelled' || row.status !== 'valid',
  organiser: row.organiser_name,
  categories: [row.category],
  changedAt: row.updated_at,
})

/** Tickets as files, to keep where there is no network. */
const files =
  (deps: TicketDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/tickets/:id.pdf',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'A ticket as PDF',
          tags,
          params,
          response: replies({ 200: Type.String({ description: 'PDF' }) }, 401, 404),
        },
      },
      async (request, reply) => {
        const row = await ticketRow(deps, signedInActor(request), request.params.id)
        const { drawTicket } = await import('./draw-ticket.ts')
        const pdf = await drawTicket(presentTicket(row, deps.keys, deps.now()), languageOf(request))
        return sendPdf(reply, `ticket-${row.code}.pdf`, pdf)
      },
    )
    app.get(
      '/api/v1/tickets/:id.ics',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'When and where a ticket is for, as a calendar file',
          tags,
          params,
          response: replies({ 200: Type.String({ description: 'iCalendar, RFC 5545' }) }, 401, 404),
        },
      },
      async (request, reply) => {
        const row = await ticketRow(deps, signedInActor(request), request.params.id)
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', `attachment; filename="ticket-${row.code}.ics"`)
          .serializer((body: string) => body)
          .send(writeCalendar(row.title, [calendarEntry(row, deps)]))
      },
    )
  }

export const ticketRoutes = (deps: TicketDeps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    await app.register(files(deps))
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
    app.put(
      '/api/v1/tickets/:id/name',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'Change the name on a ticket',
          tags,
          params,
          body: RenameTicket,
          response: replies({ 200: Ticket }, 401, 404, 409, 422),
        },
      },
      async request => {
        const actor = signedInActor(request)
        await renameTicket(deps, actor, request.params.id, request.body)
        return presentTicket(await ticketRow(deps, actor, request.params.id), deps.keys, deps.now())
      },
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
