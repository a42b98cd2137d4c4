export type BreakerState = 'closed' | 'open' | 'half-open'

/** Stops calling what keeps failing: five failures in a row open it, a minute later one trial call decides. */
export interface Breaker {
  /** Whether a call may be made now; in the half-open state only one at a time. */
  admits(): boolean
  succeeded(): void
  failed(): void
  state(): BreakerState
}

export interface BreakerOptions {
  readonly failures?: number
  readonly openMs?: number
  readonly now?: () => number
}

export const createBreaker = ({ failures = 5, openMs = 60_000, now = Date.now }: BreakerOptions = {}): Breaker => {
  let failed = 0
  let openedAt: number | undefined
  let trying = false
  const state = (): BreakerState => {
    if (openedAt === undefined) return 'closed'
    return now() - openedAt >= openMs ? 'half-open' : 'open'
  }
  return {
    state,
    admits: () => {
      const at = state()
      if (at === 'closed') return true
      if (at === 'open' || trying) return false
      trying = true
      return true
    },
    succeeded: () => {
      failed = 0
      trying = false
      openedAt = undefined
    },
    failed: () => {
      trying = false
      failed += 1
      if (failed >= failures || openedAt !== undefined) openedAt = now()
    },
  }
}
