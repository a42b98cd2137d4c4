import fastify from 'fastify'

/** Bodies by address; any other address answers the first of them. */
export interface BareRoutes {
  readonly bodies: ReadonlyArray<readonly [path: string, body: string]>
}

process.once('message', async ({ bodies }: BareRoutes) => {
  const known = new Map(bodies)
  const first = bodies[0]?.[1]
  const app = fastify()
  app.get('/*', (request, reply) => reply.type('application/json; charset=utf-8').send(known.get(request.url) ?? first))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  process.send?.(address)
})
