import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LoginRequest, ProblemDocument, RegisterRequest, SignedIn } from '@flow/contracts'
import type { FastifyReply } from 'fastify'
import type { UsersContext } from '../../context.ts'
import { clientOf } from '../sessions/client.ts'
import { register } from './register.ts'
import { type SignInResult, signIn } from './sign-in.ts'

const tags = ['sign-in']

const handOver = (reply: FastifyReply, { cookies }: SignInResult) => {
  reply.header('cache-control', 'no-store')
  for (const cookie of cookies) reply.header('set-cookie', cookie)
  return reply
}

export const signInRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/auth/register',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Register',
          description: 'From a page of ours the session is also set as a cookie.',
          tags,
          body: RegisterRequest,
          response: { 201: SignedIn, '4xx': ProblemDocument, 503: ProblemDocument },
        },
      },
      async (request, reply) => {
        const result = await register(context, request.body, clientOf(request))
        handOver(reply, result).code(201).header('location', `/api/v1/users/${result.reply.user.id}`)
        return result.reply
      },
    )
    app.post(
      '/api/v1/auth/login',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Sign in by e-mail address or username and password',
          description: 'From a page of ours the session is also set as a cookie.',
          tags,
          body: LoginRequest,
          response: { 200: SignedIn, '4xx': ProblemDocument, 503: ProblemDocument },
        },
      },
      async (request, reply) => {
        const result = await signIn(context, request.body, clientOf(request))
        handOver(reply, result)
        return result.reply
      },
    )
  }
