import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ConfirmRequest,
  Id,
  Page,
  PasskeyChange,
  PasskeyLoginRequest,
  PasskeyOptions,
  PasskeyRequest,
  PasskeyView,
  ProblemDocument,
  SignedIn,
} from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { clientOf } from '../sessions/client.ts'
import { handOver } from '../sign-in/hand-over.ts'
import { readPasskeys, registerPasskey, registrationOptions, removePasskey, renamePasskey } from './register-passkey.ts'
import { signInOptions, signInWithPasskey } from './sign-in-with-passkey.ts'

const tags = ['passkeys']

const signingIn =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      '/api/v1/auth/passkeys/login/options',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Options for signing in by passkey',
          tags,
          response: { 200: PasskeyOptions, '4xx': ProblemDocument },
        },
      },
      () => signInOptions(context),
    )
    app.post(
      '/api/v1/auth/passkeys/login',
      {
        config: { access: 'public' },
        schema: {
          summary: 'Sign in by passkey',
          tags,
          body: PasskeyLoginRequest,
          response: { 200: SignedIn, '4xx': ProblemDocument },
        },
      },
      async (request, reply) =>
        handOver(reply, await signInWithPasskey(context, request.body.credential, clientOf(request))),
    )
  }

const managing = (context: UsersContext) =>
  signedIn(async app => {
    const config = { access: 'user' }
    app.get(
      '/api/v1/auth/passkeys',
      {
        config,
        schema: { summary: 'Own passkeys', tags, response: { 200: Page(PasskeyView), '4xx': ProblemDocument } },
      },
      async request => ({ items: await readPasskeys(context, signedInActor(request)), nextCursor: null }),
    )
    app.post(
      '/api/v1/auth/passkeys/options',
      {
        config,
        schema: {
          summary: 'Options for registering a passkey',
          description: 'The password is asked for when one signed in more than ten minutes ago.',
          tags,
          body: ConfirmRequest,
          response: { 200: PasskeyOptions, '4xx': ProblemDocument },
        },
      },
      request => registrationOptions(context, signedInActor(request), request.body.password),
    )
    app.post(
      '/api/v1/auth/passkeys',
      {
        config,
        schema: {
          summary: 'Register a passkey',
          tags,
          body: PasskeyRequest,
          response: { 201: PasskeyView, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        const { credential, label } = request.body
        const given = { credential, label: label ?? clientOf(request).label }
        const passkey = await registerPasskey(context, signedInActor(request), given)
        return reply.code(201).header('location', `/api/v1/auth/passkeys/${passkey.id}`).send(passkey)
      },
    )
    app.put(
      '/api/v1/auth/passkeys/:id',
      {
        config,
        schema: {
          summary: 'Rename a passkey',
          tags,
          params: Type.Object({ id: Id }),
          body: PasskeyChange,
          response: { 200: PasskeyView, '4xx': ProblemDocument },
        },
      },
      request => renamePasskey(context, signedInActor(request), { ...request.params, ...request.body }),
    )
    app.delete(
      '/api/v1/auth/passkeys/:id',
      {
        config,
        schema: {
          summary: 'Remove a passkey',
          tags,
          params: Type.Object({ id: Id }),
          response: { 204: Type.Null(), '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        await removePasskey(context, signedInActor(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  })

export const passkeyRoutes =
  (context: UsersContext): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(signingIn(context))
    await app.register(managing(context))
  }
