import { ConfirmRequest, DeletionView, ExportView, Id, PrivacyRequests, ProblemDocument } from '@flow/contracts'
import { signedIn, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import type { UsersContext } from '../../context.ts'
import { planDeletionOf, readPlan, takeDeletionBack } from './deletions.ts'
import { askForExport, downloadExport, readExport, readNewestExport } from './exports.ts'

const tags = ['privacy']
const config = { access: 'user' }
const byId = Type.Object({ id: Id })
const description = 'The password is asked for when one signed in more than ten minutes ago.'

const showing = (context: UsersContext) =>
  signedIn(async app => {
    app.get(
      '/api/v1/privacy',
      {
        config,
        schema: {
          summary: 'The newest export and the planned deletion, if any',
          tags,
          response: { 200: PrivacyRequests, '4xx': ProblemDocument },
        },
      },
      async request => {
        const actor = signedInActor(request)
        return { export: await readNewestExport(context, actor), deletion: await readPlan(context, actor) }
      },
    )
  })

const exporting = (context: UsersContext) =>
  signedIn(async app => {
    app.post(
      '/api/v1/privacy/export',
      {
        config,
        schema: {
          summary: 'Ask for everything that is held about oneself',
          description,
          tags,
          body: ConfirmRequest,
          response: { 202: ExportView, '4xx': ProblemDocument },
        },
      },
      async (request, reply) => {
        const asked = await askForExport(context, signedInActor(request), request.body.password)
        return reply.code(202).header('location', `/api/v1/privacy/export/${asked.id}`).send(asked)
      },
    )
    app.get(
      '/api/v1/privacy/export/:id',
      {
        config,
        schema: {
          summary: 'State of an export, or with ?download=true its ZIP archive',
          tags,
          params: byId,
          querystring: Type.Object({ download: Type.Optional(Type.Boolean({ default: false })) }),
          response: {
            200: {
              description: 'The state, or the archive',
              content: {
                'application/json': { schema: ExportView },
                'application/zip': { schema: Type.String({ format: 'binary' }) },
              },
            },
            '4xx': ProblemDocument,
          },
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        if (!request.query.download) return readExport(context, actor, request.params.id)
        const archive = await downloadExport(context, actor, request.params.id)
        reply
          .header('content-disposition', 'attachment; filename="flow-export.zip"')
          .header('cache-control', 'no-store')
        return reply.type('application/zip').send(archive as never)
      },
    )
  })

const deleting = (context: UsersContext) =>
  signedIn(async app => {
    const planned = { 202: DeletionView, '4xx': ProblemDocument }
    app.post(
      '/api/v1/privacy/deletion',
      {
        config,
        schema: {
          summary: 'Ask for deletion of the account',
          description,
          tags,
          body: ConfirmRequest,
          response: planned,
        },
      },
      async (request, reply) => {
        const actor = signedInActor(request)
        const asked = { id: actor.id, password: request.body.password }
        return reply.code(202).send(await planDeletionOf(context, actor, asked))
      },
    )
    app.delete(
      '/api/v1/privacy/deletion',
      {
        config,
        schema: { summary: 'Take the deletion back', tags, response: { 204: Type.Null(), '4xx': ProblemDocument } },
      },
      async (request, reply) => {
        await takeDeletionBack(context, signedInActor(request))
        return reply.code(204).send(null)
      },
    )
    app.delete(
      '/api/v1/users/:id',
      {
        config: { access: 'owner|admin' },
        schema: { summary: 'Delete the account after a grace period', tags, params: byId, response: planned },
      },
      async (request, reply) =>
        reply.code(202).send(await planDeletionOf(context, signedInActor(request), request.params)),
    )
  })

export const privacyRoutes = (context: UsersContext) =>
  signedIn(async app => {
    await app.register(showing(context))
    await app.register(exporting(context))
    await app.register(deleting(context))
  })
