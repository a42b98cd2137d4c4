import type { Static, TSchema } from 'typebox'

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
