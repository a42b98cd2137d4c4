import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  Id,
  ImportPreview,
  ImportState,
  ListedImport,
  Page,
  PageQuery,
  PreviewImport,
  StartImport,
} from '@flow/contracts'
import { permitted, problem, type ServiceDeps, signedIn, signedInActor } from '@flow/service-kit'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { replies } from '../replies.ts'
import { imports } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { importState } from './run-import.ts'
import { startImport } from './start-import.ts'

const MOST_BYTES = 10_000_000
const typed: Readonly<Record<string, (text: string) => unknown>> = {
  shiftWeeks: text => (/^-?\d+$/.test(text) ? Number(text) : text),
  publish: text => (text === 'true' ? true : text === 'false' ? false : text),
}

/** A form with a file as the body that JSON would be, so that both are checked alike. */
const bodyOfForm = async (request: FastifyRequest): Promise<Record<string, unknown>> => {
  const body: Record<string, unknown> = {}
  for await (const part of request.parts({ limits: { files: 1, fields: 10, fileSize: MOST_BYTES, fieldSize: 2000 } })) {
    if (part.type === 'file') {
      body.source = (await part.toBuffer()).toString('utf8')
      body.name ??= part.filename.slice(0, 120) || 'upload'
    } else body[part.fieldname] = typed[part.fieldname]?.(String(part.value)) ?? part.value
  }
  return body
}

const starting =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(multipart)
    app.addHook('preValidation', async request => {
      if (!request.isMultipart()) return
      request.body = await bodyOfForm(request).catch(error => {
        throw error?.statusCode === 413 ? problem('payload_too_large') : problem('malformed_body', { cause: error })
      })
    })
    app.post(
      '/api/v1/events/import',
      {
        config: { access: 'create:events' },
        schema: {
          summary: 'Import events from iCalendar, JSON-LD, Opendatasoft, CSV or JSON; as JSON or as a form with a file',
          tags: ['import'],
          body: StartImport,
          response: replies({ 202: ImportState }, 400, 401, 403, 422),
        },
      },
      async (request, reply) => {
        const state = await startImport(deps, signedInActor(request), request.body)
        return reply.code(202).header('location', `/api/v1/imports/${state.id}`).send(state)
      },
    )
  }

const watching =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    app.get(
      '/api/v1/imports/:id',
      {
        config: { access: 'owner' },
        schema: {
          summary: 'How far an import is: created, updated, unchanged, refused with line and reason',
          tags: ['import'],
          params: Type.Object({ id: Id }),
          response: replies({ 200: ImportState }, 401, 404),
        },
      },
      async request => importState(deps, request.actor, request.params.id),
    )
  }

const looking =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    const config = { access: 'create:events' }
    app.post(
      '/api/v1/events/import/preview',
      {
        config,
        schema: {
          summary: 'What a file or an address would bring; nothing is kept',
          tags: ['import'],
          body: PreviewImport,
          response: replies({ 200: ImportPreview }, 401, 403, 422),
        },
      },
      async request => previewImport(deps, signedInActor(request), request.body),
    )
    app.get(
      '/api/v1/imports',
      {
        config,
        schema: {
          summary: 'My imports, newest first; for administrators those of everybody',
          tags: ['import'],
          querystring: Type.Object({
            sourceId: Type.Optional(Id),
            all: Type.Optional(Type.Boolean()),
            files: Type.Optional(Type.Boolean({ description: 'Only files; not the runs of sources' })),
            ...PageQuery,
          }),
          response: replies({ 200: Page(ListedImport) }, 401, 403, 422),
        },
      },
      async request => imports(deps, signedInActor(request), request.query),
    )
  }

export const importRoutes =
  (deps: ServiceDeps): FastifyPluginAsyncTypebox =>
  async app => {
    await app.register(permitted('create:events', starting(deps)))
    await app.register(permitted('create:events', looking(deps)))
    await app.register(signedIn(watching(deps)))
  }
