import type { Report } from './report.ts'
import type { Worlds } from './world/worlds.ts'

/** What a benchmark works with. */
export interface Context {
  readonly worlds: Worlds
  /** How many rounds of each, and how long one lasts. */
  readonly rounds: number
  readonly seconds: number
  /** Numbers of events to measure at. */
  readonly sizes: readonly number[]
  /** Attempts to get a ticket in a hot sale. */
  readonly attempts: number
  /** Tickets there are in it; half as many as attempts unless told. */
  readonly tickets?: number
  /** From which chance follows, where it plays a part. */
  readonly seed: number
  readonly progress: (text: string) => void
}

export interface Bench {
  readonly name: string
  readonly title: string
  run(context: Context): Promise<Report>
}
