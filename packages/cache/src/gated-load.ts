/** A load for tests: tells that it began, and ends when told to. */
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
