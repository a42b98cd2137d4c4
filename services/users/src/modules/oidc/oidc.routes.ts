import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ProblemDocument } from '@flow/contracts'
import { Problem, problem } from '@flow/service-kit'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
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
  const next = `next=${encodeURIComponent(done.returnTo)}`
  if (done.kind === 'declined') return `/sign-in?problem=declined&${next}`
  if (done.kind === 'second-factor') return `/sign-in/code?${next}#challenge=${done.challenge}`
  return done.returnTo
}

/** A person whose browser stands here with a fault is led to the sign-in page, which says it; a program gets the fault. */
const leadingPeopleToSignIn =
  ({ publicUrl }: Pick<UsersContext, 'publicUrl'>) =>
  (fault: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    // The fault goes on to the handler that makes problem documents.
    if (!(fault instanceof Problem) || !String(request.headers.accept).includes('text/html')) throw fault
    request.log.warn({ code: fault.code, err: fault.options.cause }, 'a sign-in by provider failed')
    reply.header('cache-control', 'no-store').redirect(`${publicUrl}/sign-in?problem=${fault.code}`)
  }

export const oidcRoutes =
  (context: UsersContext, providers: Providers): FastifyPluginAsyncTypebox =>
  async app => {
    const errorHandler = leadingPeopleToSignIn(context)
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
        errorHandler,
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
        errorHandler,
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
