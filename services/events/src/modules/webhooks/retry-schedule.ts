const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits after the first, second … failed attempt, in milliseconds, as Standard Webhooks suggests; 76 hours in all. */
const WAITS = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]

/**
 * How long to wait after so many failed attempts, or undefined after the last. Up to a fifth is added by chance, so that
 * what failed together does not come back together.
 * @param random a number in [0, 1)
 */
export const retryAfterMs = (failures: number, random: () => number): number | undefined => {
  const wait = WAITS[failures - 1]
  return wait === undefined ? undefined : Math.round(wait * (1 + random() / 5))
}
