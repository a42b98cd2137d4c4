import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface AxeResults {
  violations: Array<{ id: string; nodes: Array<{ target: unknown; failureSummary?: string }> }>
}

/** What axe finds wrong with the page, one line a rule and place; WCAG 2.2 A and AA. */
export const axeFaults = async (page: Page): Promise<string[]> => {
  // The tool is put in by the debugger: the page's own policy allows no foreign scripts.
  await page.evaluate(source)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  )
}
