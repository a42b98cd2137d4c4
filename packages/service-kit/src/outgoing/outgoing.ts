import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, fetch, type RequestInit, type Response } from 'undici'
import { isPublicAddress } from './public-address.ts'

export const OUTGOING_FAULTS = {
  address_refused: 'the address is not on the public Internet',
  url_refused: 'only plain http and https addresses without a name and password are called',
  unresolved: 'the name has no address',
  unreachable: 'no connection could be made, or it broke',
  timeout: 'the answer took too long',
  too_large: 'the answer is too large',
  too_many_redirects: 'it redirects too often',
} as const
export type OutgoingFault = keyof typeof OUTGOING_FAULTS

/** Why a call out of the house gave no answer. Its message holds no address and may be shown. */
export class OutgoingError extends Error {
  readonly fault: OutgoingFault
  constructor(fault: OutgoingFault, cause?: unknown) {
    super(OUTGOING_FAULTS[fault], { cause })
    this.name = 'OutgoingError'
    this.fault = fault
  }
}

export interface OutgoingRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** From the start to the last byte, redirects included; 10 s unless told. */
  readonly timeoutMs?: number
  /** Largest body, unpacked, in bytes; 1 MB unless told. */
  readonly maxBytes?: number
  /** What happens above `maxBytes`: fail, or keep the beginning and hang up. */
  readonly overflow?: 'fail' | 'cut'
  /** Redirects followed at most, for GET and HEAD alone; 5 unless told. Others are answered as they come. */
  readonly redirects?: number
  readonly signal?: AbortSignal
}

export interface OutgoingReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Where the answer came from, after redirects. */
  readonly url: string
}

/** The one way in which services call addresses that people gave them. */
export interface Outgoing {
  /** @throws OutgoingError */
  fetch(url: string, request?: OutgoingRequest): Promise<OutgoingReply>
  /** Says early what can be said of an address before it is called. @throws OutgoingError */
  check(url: string): Promise<void>
  close(): Promise<void>
}

type Resolve = (host: string) => Promise<ReadonlyArray<{ readonly address: string; readonly family: number }>>

export interface OutgoingOptions {
  /** Lets calls reach addresses of the private network: intranets, tests. */
  readonly allowPrivate?: boolean
  /** How names become addresses; the system's way unless told. */
  readonly resolve?: Resolve
}

const systemResolve: Resolve = host =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
  )

const bareHost = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

const parse = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new OutgoingError('url_refused')
  return url
}

const faultOf = (error: unknown, timeout: AbortSignal): OutgoingError => {
  for (let at: unknown = error; at; at = (at as { cause?: unknown }).cause) if (at instanceof OutgoingError) return at
  return new OutgoingError(timeout.aborted ? 'timeout' : 'unreachable', error)
}

const readBody = async (response: Response, most: number, overflow: 'fail' | 'cut'): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
    pieces.push(piece as Uint8Array)
    size += (piece as Uint8Array).length
    if (size <= most) continue
    if (overflow === 'fail') throw new OutgoingError('too_large')
    break
  }
  return Buffer.concat(pieces).subarray(0, most)
}

/** Resolves and checks all addresses of a name; one bad address among good ones refuses them all. */
const checkedResolve = ({ allowPrivate = false, resolve = systemResolve }: OutgoingOptions): Resolve => {
  const permit = (address: string) => {
    if (!allowPrivate && !isPublicAddress(address)) throw new OutgoingError('address_refused')
  }
  return async host => {
    if (isIP(host)) {
      permit(host)
      return [{ address: host, family: isIP(host) }]
    }
    const found = await resolve(host).catch((error: unknown) => {
      throw new OutgoingError('unresolved', error)
    })
    if (!found.length) throw new OutgoingError('unresolved')
    for (const { address } of found) permit(address)
    return found
  }
}

/** The socket is connected to the very addresses that were checked: nothing is resolved a second time. */
const lookupBy =
  (resolve: Resolve): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      found => {
        const [first] = found as [{ address: string; family: number }]
        if (options.all) done(null, [...found])
        else done(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }

const callOnce = (url: URL, { method = 'GET', headers, body }: OutgoingRequest, via: Dispatcher, signal: AbortSignal) =>
  fetch(url, {
    method,
    redirect: 'manual',
    signal,
    dispatcher: via,
    ...(headers ? { headers: { ...headers } } : {}),
    ...(body === undefined ? {} : { body }),
  } as RequestInit)

const nextOf = (response: Response, from: URL, method: string): URL | undefined => {
  const location = response.headers.get('location')
  const redirects = response.status >= 301 && response.status <= 308 && response.status !== 304
  if (!redirects || !location || (method !== 'GET' && method !== 'HEAD')) return undefined
  return parse(URL.canParse(location, from) ? new URL(location, from).href : '')
}

/** Headers that are meant for one host do not travel to another. */
const withoutSecrets = (headers: OutgoingRequest['headers']) =>
  Object.fromEntries(
    Object.entries(headers ?? {}).filter(([name]) => !/^(authorization|cookie|x-api-key)$/i.test(name)),
  )

/**
 * Calls out of the house that people can aim: at public addresses alone, checked at the moment of connecting and after
 * each redirect, bounded in time and size. @see https://cheatsheetseries.owasp.org SSRF prevention
 */
export const createOutgoing = (options: OutgoingOptions = {}): Outgoing => {
  const resolve = checkedResolve(options)
  const agent = new Agent({
    connect: { timeout: 5_000, lookup: lookupBy(resolve) },
    connections: 4,
    keepAliveTimeout: 1_000,
    maxHeaderSize: 16_384,
  })
  const check = async (text: string) => void (await resolve(bareHost(parse(text).hostname)))

  const follow = async (url: URL, request: OutgoingRequest, signal: AbortSignal): Promise<[URL, Response]> => {
    const { redirects = 5, method = 'GET' } = request
    let [from, headers] = [url, request.headers]
    for (let followed = 0; ; followed++) {
      // A literal address is connected to without being looked up.
      if (isIP(bareHost(from.hostname))) await resolve(bareHost(from.hostname))
      const response = await callOnce(from, { ...request, ...(headers ? { headers } : {}) }, agent, signal)
      const next = nextOf(response, from, method)
      if (!next || redirects === 0) return [from, response]
      await response.body?.cancel()
      if (followed >= redirects) throw new OutgoingError('too_many_redirects')
      if (next.origin !== from.origin) headers = withoutSecrets(headers)
      from = next
    }
  }
  return {
    check,
    fetch: async (text, request = {}) => {
      const { timeoutMs = 10_000, maxBytes = 1_048_576, overflow = 'fail' } = request
      const timeout = AbortSignal.timeout(timeoutMs)
      const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
      try {
        const [url, response] = await follow(parse(text), request, signal)
        const body = await readBody(response, maxBytes, overflow)
        return { status: response.status, headers: Object.fromEntries(response.headers), body, url: url.href }
      } catch (error) {
        throw faultOf(error, timeout)
      }
    },
    close: () => agent.destroy(),
  }
}
