import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seeded } from './seeded.ts'

/** A provider of mail and texts that keeps its own book, and is sometimes ill. */
export interface ProviderServer {
  readonly url: string
  /** How often each message was taken. */
  readonly taken: ReadonlyMap<string, number>
  /** From now on it is well. */
  recover(): void
  close(): Promise<void>
}

const idIn = (path: string, body: string): string | undefined =>
  path.startsWith('/v3/')
    ? JSON.parse(body).personalizations[0].custom_args.delivery
    : (new URL(new URLSearchParams(body).get('StatusCallback') ?? '').searchParams.get('delivery') ?? undefined)

/** Of a hundred messages: 4 refused by an error, 3 asked to wait, 2 whose answer is lost, 3 to addresses that are no good. */
export const providerServer = async (seed: number): Promise<ProviderServer> => {
  const random = seeded(seed)
  const taken = new Map<string, number>()
  let well = false
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      const id = idIn(request.url ?? '', body)
      const luck = well ? 1 : random()
      const answer = (status: number, json: object, headers = {}) =>
        reply.writeHead(status, headers).end(JSON.stringify(json))
      if (!id || luck < 0.04) return answer(500, {})
      if (luck < 0.07) return answer(429, {}, { 'retry-after': '0' })
      if (luck < 0.1) return answer(400, { code: 21211 })
      taken.set(id, (taken.get(id) ?? 0) + 1)
      if (luck < 0.12) return request.socket.destroy()
      return answer(202, { sid: id })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    recover: () => {
      well = true
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
