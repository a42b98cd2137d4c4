/** The value that `make` gives, made at the first call. */
export const once = <T extends object>(make: () => T): (() => T) => {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
