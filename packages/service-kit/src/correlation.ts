import { AsyncLocalStorage } from 'node:async_hooks'
import { newId } from '@flow/contracts'

/** What ties log lines, events and calls of one request together. */
export interface Correlation {
  readonly correlationId: string
  /** W3C Trace Context `traceparent`. */
  readonly traceparent: string
}

const ID = /^[A-Za-z0-9._-]{8,64}$/
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

const newTraceparent = () => {
  const [trace, span] = [newId(), newId()].map(id => id.replaceAll('-', '')) as [string, string]
  return `00-${trace}-${span.slice(16)}-01`
}

/** Takes what the caller sent when it is well formed, else makes new ones; a `traceparent` only once it is asked for. */
export const correlationFrom = (id: unknown, traceparent: unknown): Correlation => {
  const correlationId = typeof id === 'string' && ID.test(id) ? id : newId()
  let trace = typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? traceparent : undefined
  return {
    correlationId,
    get traceparent() {
      trace ??= newTraceparent()
      return trace
    },
  }
}

const storage = new AsyncLocalStorage<Correlation>()

export const withCorrelation = <T>(correlation: Correlation, work: () => T): T => storage.run(correlation, work)

/** The correlation of the request being handled, if any. */
export const currentCorrelation = (): Correlation | undefined => storage.getStore()
