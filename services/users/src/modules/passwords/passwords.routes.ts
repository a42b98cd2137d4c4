import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Accepted, ChangePasswordRequest, EmailRequest, ProblemDocument, ResetPasswordRequest } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { askForReset, changePassword, resetPassword } from './change-password.ts'

const tags = ['passwords']
const done = { 204: Type.Null(), '4xx': ProblemDocument, 503: ProblemDocument }

export const passwordRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/auth/password/forgot',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Ask for a password reset',
          description: 'The answer is the same whether the address is known or not.',
          tags,
          body: EmailRequest,
          response: { 202: Accepted, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        await askForReset(context, request.body.email)
        return reply.code(202).send({ status: 'accepted' })
      },
    )
    app.post(
      '/api/v1/auth/password/reset',
      {
        config: { access: 'public' },
        schema: { summary: 'Reset the password by token', tags, body: ResetPasswordRequest, response: done },
      },
      async (request, reply) => {
        await resetPassword(context, request.body)
        return reply.code(204).send(null)
      },
    )
    await app.register(
      signedIn(async inside => {
        inside.put(
          '/api/v1/auth/password',
          {
            config: { access: 'user' },
            schema: { summary: 'Change the password', tags, body: ChangePasswordRequest, response: done },
          },
          async (request, reply) => {
            await changePassword(context, signedInActor(request), request.body)
            return reply.code(204).send(null)
          },
        )
      }),
    )
  }
