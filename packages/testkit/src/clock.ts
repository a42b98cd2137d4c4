/** A clock that a test holds in its hand. */
export interface TestClock {
  readonly now: () => Date
  /** Moves on by so many milliseconds. */
  advance(ms: number): void
  set(at: Date | string): void
}

/** A clock that shows the real time until it is moved; then it stands. */
export const testClock = (): TestClock => {
  let standing: number | undefined
  const now = () => new Date(standing ?? Date.now())
  return {
    now,
    advance: ms => {
      standing = now().getTime() + ms
    },
    set: at => {
      standing = new Date(at).getTime()
    },
  }
}
