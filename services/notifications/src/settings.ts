const SECOND = 1000
const MINUTE = 60 * SECOND

/** Figures of the deliveries; each is a default that an installation may change. Times are milliseconds. */
export interface NotificationsSettings {
  /** How often a message is tried before it rests among the dead letters. */
  readonly attempts: number
  /** Wait after the first failure; twice as long after the next. */
  readonly retryBaseMs: number
  readonly retryMostMs: number
  /** How long a claimed message is kept from other workers. */
  readonly leaseMs: number
  /** How often to look for messages that other processes accepted, and for what comes due. */
  readonly tickMs: number
  /** A group that grows is told again on other channels after so long. */
  readonly groupWaitMs: number
  /** Facts older than this change what is remembered, but nobody is told of them any more. */
  readonly staleMs: number
  /** A provider has so long for one message. */
  readonly sendTimeoutMs: number
}

export const DEFAULTS: NotificationsSettings = {
  attempts: 3,
  retryBaseMs: 5 * SECOND,
  retryMostMs: 10 * MINUTE,
  leaseMs: MINUTE,
  tickMs: SECOND,
  groupWaitMs: 10 * MINUTE,
  staleMs: 24 * 60 * MINUTE,
  sendTimeoutMs: 15 * SECOND,
}
