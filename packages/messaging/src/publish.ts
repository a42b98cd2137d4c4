import { type DomainEvent, newId } from '@flow/contracts'
import { statement, type Tx, text } from '@flow/postgres'
import type { Static } from 'typebox'
import { currentCorrelationId } from './correlation.ts'
import { faultsOf, fits } from './schema.ts'
import { wake } from './wakeups.ts'

const appendToOutbox = statement(
  'messaging.appendToOutbox',
  { schema: text },
  `with added as (
     insert into outbox (id, type, version, aggregate_id, payload, correlation_id)
     select given.id, $2, $3, given.aggregate_id, given.payload, $6
     from unnest($1::uuid[], $4::text[], $5::jsonb[]) with ordinality as given (id, aggregate_id, payload, nth)
     order by given.nth
   )
   select current_schema()::text as schema`,
)

export interface PublishOptions {
  /** Unless given, that of the request being handled. */
  readonly correlationId?: string
}

/**
 * Publishes many events of one kind in the caller's transaction, in the order given.
 * @throws when a payload does not fit the event's schema: a programming error.
 */
export const publishMany = async <E extends DomainEvent>(
  tx: Tx,
  event: E,
  payloads: readonly Static<E['payload']>[],
  options: PublishOptions = {},
): Promise<void> => {
  if (!payloads.length) return
  for (const payload of payloads) {
    if (!fits(event, payload))
      throw new Error(`the payload of ${event.name} does not fit: ${faultsOf(event.payload, payload)}`)
  }
  const { schema } = await tx.one(appendToOutbox, [
    payloads.map(() => newId()),
    event.name,
    event.version,
    payloads.map(payload => event.aggregate(payload)),
    payloads.map(payload => JSON.stringify(payload)),
    options.correlationId ?? currentCorrelationId(),
  ])
  tx.onCommit(() => wake('log', schema))
}

/**
 * Publishes an event in the caller's transaction: it exists if and only if the transaction commits, and then reaches
 * each consumer once in effect. Events of one aggregate arrive in order, provided that their transactions lock the
 * aggregate (its row, or any lock of its own) before they publish.
 * @throws when the payload does not fit the event's schema: a programming error.
 */
export const publish = <E extends DomainEvent>(
  tx: Tx,
  event: E,
  payload: Static<E['payload']>,
  options?: PublishOptions,
): Promise<void> => publishMany(tx, event, [payload], options)
