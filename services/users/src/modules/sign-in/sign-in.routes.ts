import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  LoginReply,
  LoginRequest,
  PageQuery,
  ProblemDocument,
  RegisterRequest,
  SignedIn,
  SignInList,
  TwoFactorLoginRequest,
} from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { clientOf } from '../sessions/client.ts'
import { handOver } from './hand-over.ts'
import { register } from './register.ts'
import { signIn, signInWithCode } from './sign-in.ts'
import { readSignIns } from './sign-in-history.ts'

const tags = ['sign-in']

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
        reply.code(201).header('location', `/api/v1/users/${result.reply.user.id}`)
        return handOver(reply, result)
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
          response: { 200: LoginReply, '4xx': ProblemDocument, 503: ProblemDocument },
        },
      },
      async (request, reply) => {
        const result = await signIn(context, request.body, clientOf(request))
        if ('challenge' in result) return reply.header('cache-control', 'no-store').send(result)
        return handOver(reply, result)
      },
    )
    app.post(
      '/api/v1/auth/login/2fa',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Second step of signing in: a code of the app, or a backup code',
          tags,
          body: TwoFactorLoginRequest,
          response: { 200: SignedIn, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        const result = await signInWithCode(context, request.body, clientOf(request))
        return handOver(reply, result)
      },
    )
    await app.register(
      signedIn(async inside => {
        inside.get(
          '/api/v1/auth/history',
          {
            config: { access: 'user' },
            schema: {
              summary: 'Own sign-ins and failed tries',
              tags,
              querystring: Type.Object(PageQuery),
              response: { 200: SignInList, '4xx': ProblemDocument },
            },
          },
          request => readSignIns(context, signedInActor(request), request.query),
        )
      }),
    )
  }
