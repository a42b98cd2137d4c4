import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { type Platform, startPlatform } from './platform.ts'
import { walk } from './walk.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the journey of a ticket needs Chromium (on Debian: apt-get install chromium).\n')

interface Found {
  readonly id: string
  readonly recurring: boolean
  readonly tiers: readonly { kind: string; sale: string }[]
}

/** Events of the demo world whose tickets cost something and are on sale. */
const paidEvents = async (url: string): Promise<string[]> => {
  const read = async (path: string) => (await fetch(`${url}/api/v1/events${path}`)).json()
  const { items } = (await read('?limit=100')) as { items: { id: string }[] }
  const sold: string[] = []
  for (const { id } of items) {
    const { tiers, recurring } = (await read(`/${id}`)) as Found
    if (!recurring && tiers.some(({ kind, sale }) => kind === 'paid' && sale === 'open')) sold.push(id)
  }
  return sold
}

const signIn = async (page: Page, url: string) => {
  await page.goto(`${url}/sign-in`)
  await page.fill('[name=login]', 'anna')
  await page.fill('[name=password]', 'demo-flow-2026')
  await page.press('[name=password]', 'Enter')
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/sign-in'))
}

const buy = async (page: Page, url: string, eventId: string) => {
  await page.goto(`${url}/events/${eventId}`)
  await page.locator(`a[href="/events/${eventId}/tickets"]:visible`).first().click()
  await page.waitForURL('**/tickets')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep these for me' }).click()
  await page.waitForURL('**/orders/**')
  await page.getByRole('timer').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Name on ticket 1').fill('Anna and a friend')
  await page.getByRole('button', { name: 'Get my tickets' }).click()
  await page.getByText('You are in').waitFor()
  await page.getByText('Anna and a friend').first().waitFor()
}

describe.skipIf(!chromiumPath())('a ticket', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform({ env: { FLOW_DEMO: '1', FLOW_RATE_LIMIT: 'off' } })
  })
  afterAll(() => platform?.stop())

  it('is chosen, held, got and shown on a wide screen', async () => {
    await walk(DESK, async page => {
      await signIn(page, platform.url)
      await buy(page, platform.url, (await paidEvents(platform.url))[0] as string)
    })
  })

  it('is got on a phone, and opens at the door when nothing can be reached any more', async () => {
    await walk(PHONE, async page => {
      await signIn(page, platform.url)
      await buy(page, platform.url, (await paidEvents(platform.url))[1] as string)
      await page.goto(`${platform.url}/tickets`)
      expect(await axeFaults(page)).toEqual([])
      const path = await page.locator('a[href^="/tickets/"]').first().getAttribute('href')
      // Polled from here: a function that waits inside the page counts as true at once.
      const isKept = () =>
        page.evaluate(
          async wanted => !!(await caches.match(wanted as string)) && !!(await caches.match(`${wanted}.data`)),
          path,
        )
      await expect.poll(isKept, { timeout: 30_000 }).toBe(true)
      await platform.stop()
      await page.goto(`${platform.url}${path}`)
      await page.getByRole('img', { name: 'Show this at the door' }).waitFor()
      expect(await page.title()).toContain('Flow')
    })
  })
})
