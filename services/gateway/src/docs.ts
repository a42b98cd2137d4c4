import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

const PAGE_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"

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
