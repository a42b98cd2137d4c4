import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ProblemDocument } from '@flow/contracts'
import { problem } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { clientOf } from '../sessions/client.ts'
import { journeyCookie, OIDC_COOKIE, readCookie } from '../sessions/cookies.ts'
import { handOver } from '../sign-in/hand-over.ts'
import { comeBack, JOURNEY_LIFE_MS, leaveForProvider, type ProviderSignIn, safeReturn } from './oidc-sign-in.ts'
import type { Providers } from './providers.ts'

const tags = ['providers']
const config = { access: 'public' }
const byProvider = Type.Object({ provider: Type.String({ maxLength: 64 }) })
const redirect = { 302: Type.Null(), '4xx': ProblemDocument, 503: ProblemDocument }

const nextPage = (done: ProviderSignIn): string => {
  if (done.kind === 'declined') return '/sign-in?problem=declined'
  if (done.kind === 'second-factor') return `/sign-in/code#challenge=${done.challenge}`
  return done.returnTo
}

export const oidcRoutes =
  (context: UsersContext, providers: Providers): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/auth/oidc',
      {
        config,
        schema: {
          summary: 'Providers one can sign in with',
          tags,
          response: {
            200: Type.Object({ items: Type.Array(Type.Object({ name: Type.String(), label: Type.String() })) }),
            '4xx': ProblemDocument,
          },
        },
      },
      async () => ({ items: [...providers.list] }),
    )
    app.get(
      '/api/v1/auth/oidc/:provider',
      {
        config,
        schema: {
          summary: 'Start signing in with a provider',
          tags,
          params: byProvider,
          querystring: Type.Object({ returnTo: Type.Optional(Type.String({ maxLength: 500 })) }),
          response: redirect,
        },
      },
      async (request, reply) => {
        const asked = { name: request.params.provider, returnTo: safeReturn(request.query.returnTo) }
        const { location, secret } = await leaveForProvider(context, providers, asked)
        reply.header('set-cookie', journeyCookie(secret, JOURNEY_LIFE_MS, context.publicUrl))
        return reply.header('cache-control', 'no-store').redirect(location)
      },
    )
    app.get(
      '/api/v1/auth/oidc/:provider/callback',
      {
        config,
        schema: { summary: 'Finish signing in with a provider', tags, params: byProvider, response: redirect },
      },
      async (request, reply) => {
        const secret = readCookie(request.headers.cookie, OIDC_COOKIE)
        if (!secret) throw problem('invalid_token', { detail: 'This sign-in was not begun in this browser.' })
        const query = request.url.split('?')[1] ?? ''
        const client = { ...clientOf(request), browser: true }
        const done = await comeBack(context, providers, { name: request.params.provider, secret, query }, client)
        if (done.kind === 'signed-in') handOver(reply, done.result)
        reply.header('set-cookie', journeyCookie('', 0, context.publicUrl))
        return reply.header('cache-control', 'no-store').redirect(`${context.publicUrl}${nextPage(done)}`)
      },
    )
  }
