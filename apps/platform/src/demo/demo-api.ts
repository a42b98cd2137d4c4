/** Answer of the platform to a call. */
export interface DemoReply {
  readonly status: number
  readonly body: unknown
}

/** Calls the public API as whoever holds the access token, or as nobody. */
export type DemoCall = (
  accessToken: string | undefined,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<DemoReply>

/** An application that can be called without a socket, such as Fastify's. */
interface Injectable {
  inject(request: {
    method: 'GET' | 'POST' | 'PUT'
    url: string
    headers: Record<string, string>
    payload?: string
  }): Promise<{ readonly statusCode: number; readonly body: string }>
}

/** Calls an application of this process, without a socket. */
export const callsTo =
  (app: Injectable): DemoCall =>
  async (accessToken, method, path, body) => {
    const reply = await app.inject({
      method,
      url: path,
      headers: {
        ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    return { status: reply.statusCode, body: reply.body ? JSON.parse(reply.body) : undefined }
  }

/** The body of a successful reply. @throws Error that names the call and the problem */
export const expectOk = async <T>(reply: Promise<DemoReply>, what: string): Promise<T> => {
  const { status, body } = await reply
  if (status >= 200 && status < 300) return body as T
  throw new Error(`The demo world could not ${what}: ${status} ${JSON.stringify(body)}`)
}

/** Works on all items, so many at once; answers in their order. */
export const atOnce = async <T, R>(most: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  const line = items.entries()
  const worker = async () => {
    for (const [nth, item] of line) results[nth] = await work(item)
  }
  await Promise.all(Array.from({ length: most }, worker))
  return results
}
