import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id } from '@flow/contracts'
import { problem, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { presentTicket, type TicketDeps, ticketRow } from '../tickets/tickets.ts'
import { applePass } from './apple-pass.ts'
import { googleSaveLink } from './google-pass.ts'
import type { Wallets } from './wallets.ts'

const tags = ['tickets']
const params = Type.Object({ id: Id })
const config = { access: 'owner' }

interface Deps extends TicketDeps {
  readonly wallets: Wallets
}

const NOT_HERE = { detail: 'This installation gives no passes for this wallet.' }

/** Tickets for the wallets of phones, where the operator has an account with their makers. */
export const walletRoutes = (deps: Deps): FastifyPluginAsyncTypebox =>
  signedIn(async app => {
    const { wallets, keys, now, installation } = deps
    app.get(
      '/api/v1/wallets',
      {
        config: { access: 'user' },
        schema: {
          summary: 'The wallets that tickets can be saved to here',
          tags,
          response: replies({ 200: Type.Object({ apple: Type.Boolean(), google: Type.Boolean() }) }, 401),
        },
      },
      async () => ({ apple: wallets.apple !== undefined, google: wallets.google !== undefined }),
    )
    app.get(
      '/api/v1/tickets/:id.pkpass',
      {
        config,
        schema: {
          summary: 'A ticket for Apple Wallet; 409 where the installation is not set up for it',
          tags,
          params,
          response: replies({ 200: Type.String({ description: 'A signed pass' }) }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        const row = await ticketRow(deps, signedInActor(request), request.params.id)
        if (!wallets.apple) throw problem('wallet_not_offered', NOT_HERE)
        const pass = applePass(presentTicket(row, keys, now()), wallets.apple, row.organiser_name ?? 'Flow', now())
        return reply
          .type('application/vnd.apple.pkpass')
          .header('content-disposition', `attachment; filename="ticket-${row.code}.pkpass"`)
          .header('cache-control', 'private, no-store')
          .serializer((body: Buffer) => body as never)
          .send(pass as never)
      },
    )
    app.get(
      '/api/v1/tickets/:id/google-wallet',
      {
        config,
        schema: {
          summary: 'The link that saves a ticket to Google Wallet; 409 where the installation is not set up for it',
          tags,
          params,
          response: replies({ 200: Type.Object({ url: Type.String() }) }, 401, 404, 409),
        },
      },
      async request => {
        const row = await ticketRow(deps, signedInActor(request), request.params.id)
        if (!wallets.google) throw problem('wallet_not_offered', NOT_HERE)
        const origin = new URL(installation.publicUrl).origin
        const organiser = row.organiser_name ?? 'Flow'
        const ticket = presentTicket(row, keys, now())
        return { url: googleSaveLink(ticket, wallets.google, { organiser, origin, now: now() }) }
      },
    )
  })
