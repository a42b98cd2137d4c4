import type { DomainEvent, EventEnvelope } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import type { Static } from 'typebox'

/** What a service does when an event of another arrives. */
export interface EventHandler {
  readonly event: DomainEvent
  readonly handle: (tx: Tx, envelope: EventEnvelope<never>) => Promise<unknown>
}

/** What a service listens to: for each service that publishes, the handlers of its events. */
export type Consumers = Readonly<Record<string, readonly EventHandler[]>>

/**
 * Handles an event in a transaction of the service's own, as the service. What it writes through `tx` happens once;
 * it must do nothing else that cannot be repeated: a failed handler is undone and tried again. Slow or outside work
 * is a job, enqueued through `tx`.
 */
export const on = <E extends DomainEvent>(
  event: E,
  handle: (tx: Tx, envelope: EventEnvelope<Static<E['payload']>>) => Promise<unknown>,
): EventHandler => ({ event, handle })

/** Handlers by the name of their event. */
export const handlersByType = (handlers: readonly EventHandler[]): ReadonlyMap<string, EventHandler> => {
  const byType = new Map<string, EventHandler>()
  for (const handler of handlers) {
    const { name } = handler.event
    if (byType.has(name)) throw new Error(`two handlers of one service listen to ${name}`)
    byType.set(name, handler)
  }
  return byType
}
