import type { OutboxPage, OutboxRead } from '@flow/contracts'

/** The log of a service's events, wherever the service runs. */
export interface EventSource {
  /** Answers at once when something is there, else when it comes, else an empty page after `waitMs`. */
  read(request: OutboxRead, signal?: AbortSignal): Promise<OutboxPage>
}

/** The log of a service that may run elsewhere, through its internal call `readOutbox`. */
export const remoteSource = (readOutbox: (input: OutboxRead) => Promise<OutboxPage>): EventSource => ({
  read: request => readOutbox(request),
})

const MOST_WAIT_MS = 30_000
const MOST_EVENTS = 1_000

/** The internal call `readOutbox` of a service over its own log. */
export const readOutboxHandler =
  (source: EventSource) =>
  (input: OutboxRead): Promise<OutboxPage> =>
    source.read({
      after: Math.max(0, Math.trunc(Number(input.after)) || 0),
      limit: Math.min(MOST_EVENTS, Math.max(1, Math.trunc(Number(input.limit)) || 1)),
      types: input.types.map(String),
      waitMs: Math.min(MOST_WAIT_MS, Math.max(0, Number(input.waitMs) || 0)),
    })
