import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

/** How the OpenAPI 3.1 document is made from the schemas that validate. */
export const OPENAPI: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Flow',
      version: '1.0.0',
      description: 'Find events near you, get tickets, meet people to go with.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: 'flow_session' },
      },
    },
  },
  transform: ({ schema, url, route }) => {
    const access = (route.config as { access?: string } | undefined)?.access ?? 'public'
    const open = ['public', 'secret address', 'signed link'].includes(access)
    const operationId = `${String(route.method).toLowerCase()}${url
      .replace(/^\/api\/v1/, '')
      .replace(/[/:.-]+(\w)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/\W/g, '')}`
    const security = open ? [] : [{ bearer: [] }, { session: [] }]
    return { schema: { ...schema, operationId, security, 'x-access': access } as never, url }
  },
}
