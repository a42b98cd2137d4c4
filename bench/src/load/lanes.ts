import { type Round, roundOf } from '../measure.ts'

/** Runs `work` over and over in so many lanes for some seconds, each lane beginning anew when it is done. */
export const lanesFor = async (lanes: number, seconds: number, work: () => Promise<unknown>): Promise<Round> => {
  const latencies: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let before = performance.now(); before < end; before = performance.now()) {
        await work()
        latencies.push(performance.now() - before)
      }
    }),
  )
  return roundOf({ latencies, seconds: (performance.now() - start) / 1000, failures: 0 })
}

/** Runs `work` so many times in so many lanes. */
export const lanesOver = async (
  lanes: number,
  times: number,
  work: (nth: number) => Promise<unknown>,
): Promise<Round> => {
  const latencies: number[] = []
  const start = performance.now()
  let nth = 0
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (nth < times) {
        const before = performance.now()
        await work(nth++)
        latencies.push(performance.now() - before)
      }
    }),
  )
  return roundOf({ latencies, seconds: (performance.now() - start) / 1000, failures: 0 })
}
