/** What was measured at one moment. */
export interface Sample<T> {
  readonly at: number
  readonly value: T
}

/** How many are kept: a quarter of an hour at one every ten seconds. */
const KEPT = 90

/** The samples with one more, without the oldest beyond what is kept. */
export const withSample = <T>(
  samples: readonly Sample<T>[] | undefined,
  value: T,
  at: number,
): readonly Sample<T>[] => [...(samples ?? []).slice(1 - KEPT), { at, value }]

/** The numbers that `read` finds in the samples; those without one are left out. */
export const seriesOf = <T>(samples: readonly Sample<T>[], read: (value: T) => number | undefined): readonly number[] =>
  samples.flatMap(sample => {
    const number = read(sample.value)
    return number === undefined ? [] : [number]
  })
