/** The part of autocannon that is used here; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface Request {
    method?: string
    path?: string
    headers?: Record<string, string>
    body?: string
    setupRequest?: (request: Request) => Request
  }
  interface Options {
    url: string
    connections: number
    duration?: number
    amount?: number
    timeout?: number
    requests: Request[]
  }
  interface Result {
    readonly errors: number
  }
  const autocannon: (options: Options, done: (error: Error | null, result: Result) => void) => EventEmitter
  export = autocannon
}
