/** How the correlation id of a request travels along with its events and jobs. */
export interface CorrelationCarrier {
  current(): string | undefined
  run<T>(correlationId: string, work: () => T): T
}

let carrier: CorrelationCarrier = { current: () => undefined, run: (_, work) => work() }

/** Says, once for the process, where the present correlation id is found and how it is set for a handler. */
export const carryCorrelation = (given: CorrelationCarrier): void => {
  carrier = given
}

export const currentCorrelationId = (): string | null => carrier.current() ?? null

/** Runs a handler under the correlation id of what caused it. */
export const correlated = <T>(correlationId: string | null, work: () => T): T =>
  correlationId === null ? work() : carrier.run(correlationId, work)
