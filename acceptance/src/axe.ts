import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

interface AxeNode {
  readonly target: readonly unknown[]
  readonly failureSummary?: string
}
interface AxeResults {
  readonly violations: ReadonlyArray<{ readonly id: string; readonly nodes: readonly AxeNode[] }>
}
interface Axe {
  run(context: object, options: object): Promise<AxeResults>
}

/**
 * Whether something is too small to press, too, where one brings it to press it: what a bar at the bottom of the screen
 * happens to cover is out of reach only until one scrolls.
 */
const isTooSmall = async (page: Page, { target }: AxeNode): Promise<boolean> => {
  const selector = String(target.at(-1))
  await page.locator(selector).evaluate(one => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  return page.evaluate(async found => {
    const { axe } = globalThis as unknown as { axe: Axe }
    return (await axe.run({ include: [[found]] }, { runOnly: ['target-size'] })).violations.length > 0
  }, selector)
}

/** Whether the page stands as it will be read: nothing fades or moves any more but what never ends. */
const standsStill = () =>
  document
    .getAnimations()
    .every(one => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY)

/** What axe finds wrong with the page once it stands still, one line a rule and place; WCAG 2.2 A and AA. */
export const axeFaults = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(standsStill)
  // The tool is put in by the debugger: the page's own policy allows no foreign scripts.
  await page.evaluate(source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  )
  const faults: string[] = []
  for (const { id, nodes } of violations)
    for (const node of nodes)
      if (id !== 'target-size' || (await isTooSmall(page, node)))
        faults.push(`${id}: ${String(node.target)} ${node.failureSummary ?? ''}`)
  return faults
}
