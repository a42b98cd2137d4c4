import type { Static, TSchema } from 'typebox'
import type { Id } from './ids.ts'

/** The definition of a domain event: its name (`noun.verb` in the past), version and payload schema. */
export interface DomainEvent<Name extends string = string, Payload extends TSchema = TSchema> {
  readonly name: Name
  readonly version: number
  readonly payload: Payload
  /** The id of the thing the event is about; events of one aggregate are delivered in order. */
  readonly aggregate: (payload: Static<Payload>) => string
}

export const domainEvent = <Name extends string, Payload extends TSchema>(
  name: Name,
  version: number,
  payload: Payload,
  aggregate: (payload: Static<Payload>) => string,
): DomainEvent<Name, Payload> => ({ name, version, payload, aggregate })

/** A domain event as it stands in the log of the service that published it. */
export interface EventEnvelope<Payload = unknown> {
  /** Its place in that log: 1, 2, 3 … in the order of commits, without gaps. */
  readonly position: number
  readonly id: Id
  readonly type: string
  readonly version: number
  readonly aggregateId: string
  readonly payload: Payload
  readonly correlationId: string | null
  /** When its transaction began, RFC 3339. */
  readonly occurredAt: string
}

/** What a consumer asks of another service's log. */
export interface OutboxRead {
  /** The last position it knows; 0 for none. */
  readonly after: number
  readonly limit: number
  /** Only events of these names. */
  readonly types: readonly string[]
  /** How long to wait for something new, in milliseconds, before answering an empty page. */
  readonly waitMs: number
}

export interface OutboxPage {
  /** The last position of the log; all events up to it, of the types asked for, were looked at. */
  readonly head: number
  readonly events: readonly EventEnvelope[]
}
