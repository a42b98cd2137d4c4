import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Id, PageQuery, ProblemDocument, RefreshRequest, SessionList, TokenPair } from '@flow/contracts'
import { problem, signedIn, signedInActor } from '@flow/service-kit'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { noSessionCookies, readCookie, SESSION_COOKIE } from './cookies.ts'
import { endSessionsNow } from './end-sessions.ts'
import { readSessions } from './list-sessions.ts'
import { refreshByCookie, refreshByToken } from './refresh-session.ts'

const tags = ['sessions']
const done = { 204: Type.Null(), '4xx': ProblemDocument }

const refreshing =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/auth/refresh',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Rotate the refresh token',
          description: 'A browser sends its session cookie and x-csrf-token instead of a refresh token.',
          tags,
          body: RefreshRequest,
          response: { 200: TokenPair, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const { refreshToken: token } = request.body
        if (token) return refreshByToken(context, { token, userAgent: String(request.headers['user-agent'] ?? '') })
        const cookie = readCookie(request.headers.cookie, SESSION_COOKIE)
        if (!cookie) throw problem('unauthenticated')
        return refreshByCookie(context, { cookie, csrf: String(request.headers['x-csrf-token'] ?? '') })
      },
    )
  }

const managing = (context: UsersContext) => {
  const forget = (reply: FastifyReply) => {
    for (const cookie of noSessionCookies(context.publicUrl)) reply.header('set-cookie', cookie)
    return reply.code(204).send(null)
  }
  return signedIn(async app => {
    app.post(
      '/api/v1/auth/logout',
      { config: { access: 'user' }, schema: { summary: 'End this session', tags, response: done } },
      async (request, reply) => {
        const actor = signedInActor(request)
        await endSessionsNow(context, actor, { personId: actor.id, only: [actor.sessionId], reason: 'sign_out' })
        return forget(reply)
      },
    )
    app.post(
      '/api/v1/auth/logout-all',
      { config: { access: 'user' }, schema: { summary: 'End all sessions', tags, response: done } },
      async (request, reply) => {
        const actor = signedInActor(request)
        await endSessionsNow(context, actor, { personId: actor.id, reason: 'sign_out' })
        return forget(reply)
      },
    )
    app.get(
      '/api/v1/auth/sessions',
      {
        config: { access: 'user' },
        schema: {
          summary: 'Own sessions',
          tags,
          querystring: Type.Object(PageQuery),
          response: { 200: SessionList, '4xx': ProblemDocument },
        },
      },
      request => readSessions(context, signedInActor(request), request.query),
    )
    app.delete(
      '/api/v1/auth/sessions/:id',
      {
        config: { access: 'user' },
        schema: { summary: 'End one session', tags, params: Type.Object({ id: Id }), response: done },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const { id } = request.params
        const ended = await endSessionsNow(context, actor, {
          personId: actor.id,
          only: [id],
          reason: 'ended_by_person',
        })
        if (ended === 0) throw problem('session_not_found')
        return id === actor.sessionId ? forget(reply) : reply.code(204).send(null)
      },
    )
  })
}

export const sessionRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(refreshing(context))
    await app.register(managing(context))
  }
