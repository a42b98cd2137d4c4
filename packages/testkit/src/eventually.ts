import { setImmediate } from 'node:timers/promises'

/** Waits until `condition` answers something true, or fails with the last answer after `withinMs`. */
export const eventually = async <T>(condition: () => T | Promise<T>, withinMs = 60_000): Promise<NonNullable<T>> => {
  const end = Date.now() + withinMs
  let last: T | undefined
  while (Date.now() < end) {
    last = await condition()
    if (last) return last
    await setImmediate()
  }
  throw new Error(`the condition did not come true within ${withinMs} ms; last answer: ${JSON.stringify(last)}`)
}
