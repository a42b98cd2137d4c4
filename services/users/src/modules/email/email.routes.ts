import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Accepted, ChangeEmailRequest, EmailRequest, ProblemDocument, TokenRequest } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { changeEmail } from './change-email.ts'
import { askForVerification, verifyEmail } from './verify-email.ts'

const tags = ['e-mail']
const accepted = { 202: Accepted, '4xx': ProblemDocument, 503: ProblemDocument }

export const emailRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/auth/verify-email',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Confirm an e-mail address',
          description: 'By the token of a mail. A change of address waits until both sides have confirmed.',
          tags,
          body: TokenRequest,
          response: { 200: Type.Object({ status: Type.Enum(['verified', 'waiting']) }), '4xx': ProblemDocument },
        },
      },
      async request => ({ status: await verifyEmail(context, request.body.token) }),
    )
    app.post(
      '/api/v1/auth/verify-email/resend',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Send the confirmation mail again',
          description: 'The answer is the same whether the address is known or not.',
          tags,
          body: EmailRequest,
          response: accepted,
        },
      },
      async (request, reply) => {
        await askForVerification(context, request.body.email)
        return reply.code(202).send({ status: 'accepted' })
      },
    )
    await app.register(
      signedIn(async inside => {
        inside.post(
          '/api/v1/auth/email',
          {
            config: { access: 'user' },
            schema: {
              summary: 'Change the e-mail address, confirmed at both',
              tags,
              body: ChangeEmailRequest,
              response: accepted,
            },
          },
          async (request, reply) => {
            await changeEmail(context, signedInActor(request), request.body)
            return reply.code(202).send({ status: 'accepted' })
          },
        )
      }),
    )
  }
