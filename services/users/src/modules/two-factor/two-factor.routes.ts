import {
  BackupCodes,
  CodeRequest,
  ConfirmRequest,
  ProblemDocument,
  TwoFactorSetup,
  TwoFactorState,
} from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { disable, enable, newBackupCodes, setUp, twoFactorState } from './two-factor.ts'

const tags = ['two-factor']
const config = { access: 'user' }

export const twoFactorRoutes = (context: UsersContext) =>
  signedIn(async app => {
    app.get(
      '/api/v1/auth/2fa',
      {
        config,
        schema: {
          summary: 'Whether two-factor sign-in is on',
          tags,
          response: { 200: TwoFactorState, '4xx': ProblemDocument },
        },
      },
      request => twoFactorState(context, signedInActor(request)),
    )
    app.post(
      '/api/v1/auth/2fa/setup',
      {
        config,
        schema: {
          summary: 'Begin two-factor sign-in: secret, otpauth URI and QR code',
          tags,
          body: ConfirmRequest,
          response: { 200: TwoFactorSetup, '4xx': ProblemDocument, 503: ProblemDocument },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return setUp(context, signedInActor(request), request.body.password)
      },
    )
    app.post(
      '/api/v1/auth/2fa/enable',
      {
        config,
        schema: {
          summary: 'Turn two-factor sign-in on by a first code',
          tags,
          body: CodeRequest,
          response: { 200: BackupCodes, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return { backupCodes: await enable(context, signedInActor(request), request.body.code) }
      },
    )
    app.post(
      '/api/v1/auth/2fa/disable',
      {
        config,
        schema: {
          summary: 'Turn two-factor sign-in off by a code',
          tags,
          body: CodeRequest,
          response: { 204: Type.Null(), '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        await disable(context, signedInActor(request), request.body.code)
        return reply.code(204).send(null)
      },
    )
    app.post(
      '/api/v1/auth/2fa/backup-codes',
      {
        config,
        schema: {
          summary: 'New backup codes; the old ones end',
          tags,
          body: CodeRequest,
          response: { 200: BackupCodes, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return { backupCodes: await newBackupCodes(context, signedInActor(request), request.body.code) }
      },
    )
  })
