import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { calendarAddress, calendarFile } from './calendars.ts'

const tags = ['feeds']
const Address = Type.Object({ url: Type.String({ description: 'Secret: whoever has it sees what you go to' }) })

const addresses =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/calendars',
      {
        config: { access: 'user' },
        schema: { summary: 'The secret address of my calendar', tags, response: replies({ 200: Address }, 401) },
      },
      async request => ({ url: await calendarAddress(deps, signedInActor(request), { renew: false }) }),
    )
    app.post(
      '/api/v1/calendars',
      {
        config: { access: 'user' },
        schema: { summary: 'A new secret address; the old one ends', tags, response: replies({ 201: Address }, 401) },
      },
      async (request, reply) =>
        reply.code(201).send({ url: await calendarAddress(deps, signedInActor(request), { renew: true }) }),
    )
  }

export const calendarRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/calendars/:token.ics',
      {
        config: { access: 'secret address' },
        schema: {
          summary: "A person's calendar, by its secret address",
          tags,
          params: Type.Object({ token: Type.String({ maxLength: 80 }) }),
          response: replies({ 200: Type.String({ description: 'iCalendar, RFC 5545' }) }, 404),
        },
      },
      async (request, reply) =>
        reply
          .type('text/calendar; charset=utf-8')
          .header('cache-control', 'private, no-store')
          .serializer((text: string) => text)
          .send(await calendarFile(deps, request.params.token)),
    )
    await app.register(signedIn(addresses(deps)))
  }
