import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  AddImportSource,
  Id,
  ImportSource,
  ImportSourcesQuery,
  ModerationReason,
  Page,
  ReasonQuery,
} from '@flow/contracts'
import { permitted, type ServiceDeps, signedInActor } from '@flow/service-kit'
import { Type } from 'typebox'
import { NoContent, replies } from '../replies.ts'
import { addSource, importSources, runSource } from './import-sources.ts'
import { pauseSource, removeSource, resumeSource } from './rest-source.ts'

const tags = ['import']
const config = { access: 'create:events' }
const params = Type.Object({ id: Id })
const PATH = '/api/v1/events/import/sources'

const routes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      PATH,
      {
        config,
        schema: {
          summary: 'The addresses whose events are kept in step, with the report of the last run',
          tags,
          querystring: ImportSourcesQuery,
          response: replies({ 200: Page(ImportSource) }, 401, 403, 422),
        },
      },
      async request => importSources(deps, signedInActor(request), request.query),
    )
    app.post(
      PATH,
      {
        config,
        schema: {
          summary: 'Keep events in step with a calendar or a page on the Internet',
          tags,
          body: AddImportSource,
          response: replies({ 201: ImportSource }, 401, 403, 409, 422),
        },
      },
      async (request, reply) => {
        const source = await addSource(deps, signedInActor(request), request.body)
        return reply.code(201).header('location', `${PATH}/${source.id}`).send(source)
      },
    )
    app.post(
      `${PATH}/:id/run`,
      {
        config,
        schema: {
          summary: 'Fetch a source soon',
          tags,
          params,
          response: replies({ 202: ImportSource }, 401, 403, 404, 409),
        },
      },
      async (request, reply) => {
        const source = await runSource(deps, signedInActor(request), request.params.id)
        return reply.code(202).header('location', PATH).send(source)
      },
    )
    app.delete(
      `${PATH}/:id`,
      {
        config,
        schema: {
          summary: 'End keeping a source in step; its events stay',
          tags,
          params,
          querystring: ReasonQuery,
          response: replies({ 204: NoContent }, 401, 403, 404, 422),
        },
      },
      async (request, reply) => {
        await removeSource(deps, signedInActor(request), { id: request.params.id, ...request.query })
        return reply.code(204).send(null)
      },
    )
  }

const resting =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.post(
      `${PATH}/:id/pause`,
      {
        config,
        schema: {
          summary: 'Let a source rest; its events stay as they are',
          tags,
          params,
          body: Type.Union([ModerationReason, Type.Null()]),
          response: replies({ 200: ImportSource }, 401, 403, 404, 422),
        },
      },
      async request => pauseSource(deps, signedInActor(request), { id: request.params.id, ...(request.body ?? {}) }),
    )
    app.post(
      `${PATH}/:id/resume`,
      {
        config,
        schema: {
          summary: 'Fetch a source again that rested',
          tags,
          params,
          response: replies({ 200: ImportSource }, 401, 403, 404),
        },
      },
      async request => resumeSource(deps, signedInActor(request), request.params.id),
    )
  }

export const importSourceRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(permitted('create:events', routes(deps)))
    await app.register(permitted('create:events', resting(deps)))
  }
