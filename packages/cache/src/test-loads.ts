import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'

export const MINUTE = 60_000
export const freshKey = (ttlMs = MINUTE) => ({ key: `event:${randomUUID()}`, ttlMs })

/** Answers what a load would. */
export const answering =
  <T>(value: T) =>
  async () =>
    value

/** A load that must not happen. */
export const never = async () => expect.unreachable('loaded although a value was stored')

/** A load that tells that it began, and ends when told to. */
export const gatedLoad = <T>() => {
  const begun = Promise.withResolvers<void>()
  const end = Promise.withResolvers<T>()
  let count = 0
  return {
    load: () => {
      count++
      begun.resolve()
      return end.promise
    },
    begun: begun.promise,
    finish: end.resolve,
    fail: end.reject,
    count: () => count,
  }
}
