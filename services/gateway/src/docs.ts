import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { ERRORS, type ErrorCode, type ErrorEntry } from '@flow/contracts'
import { problem } from '@flow/service-kit'
import type { FastifyInstance } from 'fastify'

const PAGE_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"

const problemPage = (code: string, { status, title, help }: ErrorEntry) => `${code}\n\n${status} ${title}\n\n${help}\n`

/** What each error's `type` points to. */
export const errorPages = async (app: FastifyInstance): Promise<void> => {
  app.get<{ Params: { code: string } }>(
    '/errors/:code',
    { schema: { hide: true }, config: { access: 'public' } },
    async (request, reply) => {
      const { code } = request.params
      if (!Object.hasOwn(ERRORS, code)) throw problem('route_not_found')
      return reply.type('text/plain; charset=utf-8').send(problemPage(code, ERRORS[code as ErrorCode]))
    },
  )
}

/** The API reference as a page and as one OpenAPI 3.1 document for all services. */
export const docsRoutes = (document: object) => async (app: FastifyInstance) => {
  const text = JSON.stringify(document)
  app.get('/api/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async (_, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  )
  app.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', PAGE_POLICY)
  })
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api-docs',
    indexPrefix: '',
    uiConfig: { url: '/api/openapi.json', deepLinking: true },
    theme: { title: 'Flow API' },
  })
}
