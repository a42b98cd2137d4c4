import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable, Transform } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import fastifyStatic from '@fastify/static'
import { BODY_LIMIT, problem, sameSecret } from '@flow/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AdminPortal, adminPortal } from './admin-portal.ts'
import { newNonce, pagePolicy } from './security-headers.ts'

/** What a page renderer is given with each request. */
export interface PageContext {
  /** Calls the API in this process; it adds nothing: cookies and tokens are passed on by the caller. */
  readonly apiFetch: typeof fetch
  /** Every inline script must carry it. */
  readonly nonce: string
  readonly correlationId: string
  readonly config: { readonly tileUrl?: string; readonly publicUrl: string }
  /** Told of every fault that became an error page. */
  readonly reportError: (error: unknown) => void
}

/** A server-rendered application, mounted for every address that is not the API's. */
export interface PageApp {
  fetch(request: Request, context: PageContext): Promise<Response>
  /** Folder of static files with hashed names, and the address they are under. */
  readonly assetsDir: string
  readonly assetsUrlPrefix: string
  /** While developing: answers for modules straight from their sources, and hands on what it does not know. */
  readonly middleware?: (request: IncomingMessage, reply: ServerResponse, next: (error?: unknown) => void) => void
}

export interface PagesOptions {
  readonly web: PageApp
  readonly admin?: AdminPortal
  readonly publicUrl: string
  readonly tileUrl?: string
}

/** Marks calls that our own page renderer makes in this process. Nobody outside can know the value. */
export const OWN_PAGE_HEADER = 'x-flow-own-page'
const ownPageKey = randomBytes(24).toString('base64url')

/** Whether the request comes from our own page renderer; the mark is removed. */
export const takeOwnPageMark = (request: FastifyRequest): boolean => {
  const mark = request.headers[OWN_PAGE_HEADER]
  delete request.headers[OWN_PAGE_HEADER]
  return typeof mark === 'string' && sameSecret(mark, ownPageKey)
}

const apiFetchOver =
  (app: FastifyInstance, visitor: FastifyRequest): typeof fetch =>
  async (input, init) => {
    const call = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://flow'), {
      ...(input instanceof Request ? { method: input.method, headers: input.headers, body: input.body } : {}),
      ...init,
      ...(input instanceof Request && input.body ? { duplex: 'half' } : {}),
    } as RequestInit)
    const body = call.body ? Buffer.from(await call.arrayBuffer()) : undefined
    const { pathname, search } = new URL(call.url)
    const answer = await app.inject({
      method: call.method as 'GET',
      url: pathname + search,
      headers: {
        ...Object.fromEntries(call.headers),
        [OWN_PAGE_HEADER]: ownPageKey,
        'x-flow-client': 'web',
        'x-correlation-id': visitor.correlation.correlationId,
        'user-agent': visitor.headers['user-agent'] ?? '',
      },
      remoteAddress: visitor.ip,
      ...(body ? { payload: body } : {}),
    })
    const headers = new Headers()
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one))
    const empty = answer.statusCode === 204 || answer.statusCode === 304
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers })
  }

/** The body of a form. One that is longer than any body may be is refused: before it is read where it says its length. */
const formBody = ({ raw, headers }: FastifyRequest, reply: FastifyReply): BodyInit => {
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT) throw problem('payload_too_large')
  let length = 0
  const bounded = new Transform({
    transform: (chunk: Buffer, _, done) => {
      length += chunk.length
      if (length <= BODY_LIMIT) return done(null, chunk)
      // What still comes is not for us: the connection ends with the answer.
      reply.header('connection', 'close')
      reply.raw.once('finish', () => raw.destroy())
      done(problem('payload_too_large'))
    },
  })
  raw.once('close', () => raw.complete || bounded.destroy())
  raw.pipe(bounded)
  return Readable.toWeb(bounded) as unknown as BodyInit
}

const toWebRequest = (request: FastifyRequest, reply: FastifyReply): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  const bodied = request.method !== 'GET' && request.method !== 'HEAD'
  const address = `${request.protocol}://${request.host}${request.url}`
  if (!URL.canParse(address)) throw problem('malformed_request', { detail: 'The Host header names no host.' })
  return new Request(address, {
    // Who asks only for the head is told of the page there is; its body stays here.
    method: request.method === 'HEAD' ? 'GET' : request.method,
    headers,
    ...(bodied ? { body: formBody(request, reply), duplex: 'half' } : {}),
  } as RequestInit)
}

const sendPage = async (reply: FastifyReply, response: Response) => {
  reply.code(response.status)
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  if (!response.body) return reply.send('')
  if (response.headers.get('content-type')?.startsWith('text/html')) return reply.send(await response.text())
  return reply.send(Readable.fromWeb(response.body as NodeReadableStream))
}

/** Addresses of machines: what is unknown there is a problem document, not a page. */
const NOT_PAGES = /^\/(api|internal|health|socket\.io|metrics|refused)(\/|\?|$)/

/** While developing, modules come unbundled, with inline scripts and a socket that tells of changes. */
const SOURCE_POLICY = "default-src * 'unsafe-inline' 'unsafe-eval' data: blob:"

/** Lets a middleware answer; false when it hands the request on. */
const answeredBy = (middleware: NonNullable<PageApp['middleware']>, request: FastifyRequest, reply: FastifyReply) =>
  new Promise<boolean>((resolve, reject) => {
    reply.raw.once('close', () => resolve(true))
    middleware(request.raw, reply.raw, error => (error ? reject(error) : resolve(false)))
  })

/** Serves the web client: hashed assets for ever, everything else rendered on the server. */
export const pages =
  ({ web, admin, publicUrl, tileUrl }: PagesOptions) =>
  async (app: FastifyInstance): Promise<void> => {
    const tileOrigin = tileUrl && URL.canParse(tileUrl) ? new URL(tileUrl).origin : undefined
    await app.register(fastifyStatic, {
      root: web.assetsDir,
      prefix: web.assetsUrlPrefix,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      decorateReply: false,
    })
    if (admin) await app.register(adminPortal(admin))
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    const policy = (nonce: string) => (web.middleware ? SOURCE_POLICY : pagePolicy(nonce, tileOrigin))
    const render = async (request: FastifyRequest, reply: FastifyReply) => {
      if (NOT_PAGES.test(request.url)) throw problem('route_not_found')
      const nonce = newNonce()
      reply.header('content-security-policy', policy(nonce))
      if (web.middleware && (await answeredBy(web.middleware, request, reply))) return reply.hijack()
      const { correlationId } = request.correlation
      const apiFetch = apiFetchOver(app, request)
      const reportError = (error: unknown) => request.log.error({ err: error }, 'a page failed')
      const context: PageContext = { apiFetch, nonce, correlationId, config: { tileUrl, publicUrl }, reportError }
      return sendPage(reply, await web.fetch(toWebRequest(request, reply), context))
    }
    app.route({ method: ['GET', 'HEAD', 'POST'], url: '/*', schema: { hide: true }, handler: render })
    app.route({ method: ['GET', 'HEAD', 'POST'], url: '/', schema: { hide: true }, handler: render })
  }
