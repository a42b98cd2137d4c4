import type { EventEnvelope } from '@flow/contracts'
import type { Tx } from '@flow/postgres'
import type { EventHandler } from './consumers.ts'
import { correlated } from './correlation.ts'
import { errorText, within } from './runtime.ts'
import { faultsOf, fits } from './schema.ts'
import type { Subscription } from './subscription.ts'

/** Why an event was set aside. */
export interface Failure {
  readonly error: string
  /** Trying again cannot help. */
  readonly hopeless: boolean
}

class Unfit extends Error {
  override readonly name = 'Unfit'
}

export const failureOf = (error: unknown): Failure => ({
  error: errorText(error),
  hopeless: error instanceof Unfit,
})

const check = (handler: EventHandler, envelope: EventEnvelope) => {
  const { event } = handler
  if (envelope.version > event.version)
    throw new Error(`${event.name} comes in version ${envelope.version}, known is ${event.version}`)
  if (!fits(event, envelope.payload))
    throw new Unfit(`the payload of ${event.name} does not fit: ${faultsOf(event.payload, envelope.payload)}`)
}

/** In one process all services are handed the same event: none may change it for the others. */
const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

/**
 * Runs the handler of an event. One that takes too long loses its transaction, so that nothing it still does has an
 * effect. A newer version of the event than this copy knows fails like any error: a newer copy may come.
 */
export const handleEvent = async (sub: Subscription, tx: Tx, envelope: EventEnvelope): Promise<void> => {
  const handler = sub.handlers.get(envelope.type)
  if (!handler) throw new Error(`nothing listens to ${envelope.type} of ${sub.source}`)
  check(handler, envelope)
  freeze(envelope.payload)
  const lent = Proxy.revocable(tx, {})
  try {
    await within(sub.handlerMs, `the handler of ${envelope.type}`, () =>
      correlated(envelope.correlationId, () => handler.handle(lent.proxy, envelope as EventEnvelope<never>)),
    )
  } finally {
    lent.revoke()
  }
}
