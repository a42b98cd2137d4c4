import autocannon from 'autocannon'
import { type Round, roundOf } from '../measure.ts'
import { cpuMs } from '../world/process-tree.ts'

export interface HttpRequest {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpLoad {
  readonly url: string
  readonly connections: number
  /** Ends after so many seconds, or after so many requests. */
  readonly until: { readonly seconds: number } | { readonly requests: number }
  /** The next request; called once for each. */
  readonly next: () => HttpRequest
  /** The statuses that count as an answer; 200 unless told. */
  readonly expected?: readonly number[]
  /** The process whose processor time is looked at. */
  readonly pid?: number
  /** Hears of each answer and how long it took, in milliseconds. */
  readonly onStatus?: (status: number, ms: number) => void
}

const JSON_BODY = { 'content-type': 'application/json' }

/** Puts a server under load, each connection sending its next request when the last was answered. */
export const httpLoad = ({
  url,
  connections,
  until,
  next,
  expected = [200],
  pid,
  onStatus,
}: HttpLoad): Promise<Round> =>
  new Promise((resolve, reject) => {
    const latencies: number[] = []
    const { host } = new URL(url)
    let failures = 0
    const before = pid === undefined ? Number.NaN : cpuMs(pid)
    const start = performance.now()
    let last = start
    let cpu = Number.NaN
    const request = {
      setupRequest: () => {
        const { method = 'GET', path, headers = {}, body } = next()
        // A request made anew names no host by itself.
        return { method, path, headers: { host, ...headers, ...(body ? JSON_BODY : {}) }, ...(body ? { body } : {}) }
      },
    }
    const load = autocannon(
      {
        url,
        connections,
        requests: [request],
        timeout: 60,
        ...('seconds' in until ? { duration: until.seconds } : { amount: until.requests }),
      },
      (error, result) => {
        if (error) return reject(error)
        const seconds = (last - start) / 1000
        resolve(roundOf({ latencies, seconds, failures: failures + result.errors, cpuMs: cpu }))
      },
    )
    load.on('response', (_client: unknown, status: number, _bytes: number, ms: number) => {
      last = performance.now()
      onStatus?.(status, ms)
      if (expected.includes(status)) latencies.push(ms)
      else failures++
      if (pid !== undefined && latencies.length % 64 === 0) cpu = cpuMs(pid) - before
    })
  })
