import { wallClockInput } from '@flow/ui'

/**
 * The instant at which a clock in a zone shows `2026-11-28T21:00`; undefined for anything else. A time that the clock
 * skips is the one an hour later, one that it shows twice is the first.
 */
export const instantOf = (local: string, timeZone: string): string | undefined => {
  const shown = Date.parse(`${local}:00Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(shown)) return undefined
  const shownAt = (instant: number) => Date.parse(`${wallClockInput(new Date(instant), timeZone)}:00Z`)
  const offsets = [shown - 86_400_000, shown + 86_400_000].map(at => shownAt(at) - at)
  const guesses = offsets.map(offset => shown - offset)
  return new Date(guesses.find(at => shownAt(at) === shown) ?? Math.max(...guesses)).toISOString()
}

/** A whole number that was typed, or undefined. */
export const wholeOf = (typed: string): number | undefined => (/^\d{1,9}$/.test(typed) ? Number(typed) : undefined)
