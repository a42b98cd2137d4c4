import { type Row, run } from '../bus.bench.ts'
import type { Bench } from '../context.ts'
import { median } from '../measure.ts'
import { figure, percent } from '../report.ts'

/** Publishing, consuming and jobs. */
export const bus: Bench = {
  name: 'bus',
  title: 'Domain events and jobs',
  run: async ({ worlds, rounds }) => {
    const runs: Row[][] = []
    for (let nth = 0; nth < Math.min(rounds, 3); nth++) runs.push(await run(worlds.server.adminUrl('postgres')))
    const rows = (runs[0] ?? []).map(({ name, unit, baseline }, at) => {
      const value = median(runs.map(rows => rows[at]?.value ?? Number.NaN))
      if (!baseline) return [name, `${figure(value)} ${unit}`, '', '', '']
      const bare = median(runs.map(rows => rows[at]?.baseline?.value ?? Number.NaN))
      return [name, `${figure(value)} ${unit}`, baseline.name, `${figure(bare)} ${unit}`, percent(value / bare)]
    })
    return {
      tables: [{ columns: ['what', 'ours', 'baseline', 'alone', 'of it'], rows }],
      notes: [`Medians of ${runs.length} runs, each on a database of its own; every commit is on the disk.`],
    }
  },
}
