import { startEmbeddedPostgres } from '@flow/embedded-postgres'
import { openPool } from '@flow/postgres'
import fastify from 'fastify'

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** Only PostgreSQL, one connection and an empty Fastify: what no platform on them can be quicker or smaller than. */
const server = await startEmbeddedPostgres({ dataDir: process.env.FLOW_DATA_DIR as string, log: silent })
const pool = openPool({ url: server.adminUrl() })
await pool.query('select 1')
const app = fastify()
app.get('/', async () => ({ status: 'ok' }))
await app.listen({ port: Number(process.env.FLOW_PORT), host: '127.0.0.1' })
process.stdout.write('Flow is ready at nothing\n')
process.once('SIGTERM', async () => {
  await app.close()
  await pool.end()
  await server.stop()
})
