/** What one round of load showed. Times are milliseconds. */
export interface Round {
  /** Answers a second. */
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** Answers that were not what was asked for, and requests without any. */
  readonly failures: number
  /** Processor time of the measured process for each answer, in milliseconds; NaN where it was not looked at. */
  readonly cpu: number
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [high, low] = [sorted[middle] ?? Number.NaN, sorted[middle - 1] ?? Number.NaN]
  return sorted.length % 2 ? high : (low + high) / 2
}

/** The value below which a share (0 to 1) of the sorted values lies (nearest rank). */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export const roundOf = (given: {
  latencies: readonly number[]
  seconds: number
  failures: number
  cpuMs?: number
}): Round => {
  const sorted = given.latencies.toSorted((a, b) => a - b)
  return {
    rate: sorted.length / given.seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    failures: given.failures,
    cpu: (given.cpuMs ?? Number.NaN) / sorted.length,
  }
}

/** The medians of several rounds; failures are added up. */
export const typical = (rounds: readonly Round[]): Round => ({
  rate: median(rounds.map(round => round.rate)),
  p50: median(rounds.map(round => round.p50)),
  p99: median(rounds.map(round => round.p99)),
  failures: rounds.reduce((sum, round) => sum + round.failures, 0),
  cpu: median(rounds.map(round => round.cpu)),
})

/** Runs ours and the baseline by turns, after one turn of each that does not count: what disturbs one disturbs both. */
export const byTurns = async (
  rounds: number,
  ours: () => Promise<Round>,
  baseline: () => Promise<Round>,
): Promise<{ ours: Round; baseline: Round }> => {
  await ours()
  await baseline()
  const [a, b]: [Round[], Round[]] = [[], []]
  for (let nth = 0; nth < rounds; nth++) {
    a.push(await ours())
    b.push(await baseline())
  }
  return { ours: typical(a), baseline: typical(b) }
}

/** Chance that repeats from run to run (mulberry32). */
export const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
