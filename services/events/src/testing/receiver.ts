import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A call that a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real server on this machine, closed with the test. */
export const listenHere = async (handler: RequestListener): Promise<string> => {
  const server: Server = createServer(handler)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A receiver of webhooks: keeps what it got and answers as told. */
export const receiver = async (answer: RequestListener = (_, reply) => void reply.end('ok')) => {
  const received: Received[] = []
  const url = await listenHere(async (request, reply) => {
    let body = ''
    for await (const piece of request) body += piece
    received.push({ headers: request.headers, body })
    answer(request, reply)
  })
  return { url, received }
}
