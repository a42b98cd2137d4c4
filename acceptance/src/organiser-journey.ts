import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'
import { walk } from './walk.ts'

const PASSWORD = 'wide green lanterns 7'
const TITLE = 'Run along the canal'

const inRome = (screen: BrowserContextOptions): BrowserContextOptions => ({ timezoneId: 'Europe/Rome', ...screen })

const signUp = async (page: Page, url: string) => {
  const username = `olga${Date.now()}`
  await page.goto(`${url}/sign-up?next=/host`)
  await page.getByLabel('Your name').fill('Olga Organiser')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('E-mail').fill(`${username}@people.example`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join Flow' }).click()
  await page.waitForURL(address => address.pathname.startsWith('/host'))
}

const saved = (page: Page) => page.locator('[data-save-state=saved]').waitFor()
const nextDates = (page: Page) => page.locator('[data-next-dates] li')

/**
 * An organiser fills an empty page, which saves itself and survives a reload; lets the event repeat every week, leaves
 * out its second date, and publishes it. What comes after is up to the caller. Answers the path of its page.
 */
export const organisersJourney = (
  url: string,
  screen: BrowserContextOptions,
  goOn: (page: Page, path: string) => Promise<void> = async () => undefined,
): Promise<string> =>
  walk(inRome(screen), async page => {
    await signUp(page, url)
    expect(await axeFaults(page)).toEqual([])
    await page.getByLabel('Title').first().fill(TITLE)
    await page.getByLabel('What happens there').fill('Five **easy** kilometres, then a coffee.')
    await page.getByRole('combobox', { name: 'City' }).fill('Milan')
    await page.getByRole('listbox', { name: 'Where' }).getByRole('option').first().click()
    await page.getByLabel('Name of the place').fill('Darsena')
    await page.waitForURL(/\/host\/[0-9a-f-]{36}/)
    await page.getByLabel('Repeats').selectOption('weekly')
    await nextDates(page).nth(9).waitFor()
    const second = (await nextDates(page).nth(1).innerText()).split('\n')[0] ?? ''
    await page
      .getByRole('button', { name: /^Skip / })
      .nth(1)
      .click()
    await page.getByText('Skipped').waitFor()
    await saved(page)
    await page.reload()
    await page.getByText('Skipped').waitFor()
    await nextDates(page).nth(9).waitFor()
    expect(await nextDates(page).allInnerTexts()).not.toContain(second)
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.waitForURL(/\/events\//)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const path = new URL(page.url()).pathname
    await goOn(page, path)
    return path
  })

/** A visitor sees the dates of the series, a week apart but for the one left out, and picks a later one. */
export const visitorsLook = (url: string, screen: BrowserContextOptions): Promise<void> =>
  walk(inRome(screen), async page => {
    await page.goto(url)
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const dates = page.getByRole('navigation', { name: 'All dates' }).getByRole('link')
    await dates.nth(3).waitFor()
    const response = await page.request.get(`${new URL(url).origin}/api/v1/events/${url.split('/')[4]}/occurrences`)
    const { items } = (await response.json()) as { items: { startsAt: string; status: string }[] }
    const starts = items.filter(({ status }) => status === 'scheduled').map(({ startsAt }) => Date.parse(startsAt))
    const weeks = starts.slice(1, 4).map((start, index) => Math.round((start - (starts[index] ?? 0)) / 604_800_000))
    expect(weeks).toEqual([2, 1, 1])
    expect(await axeFaults(page)).toEqual([])
    await dates.nth(2).click()
    await page.waitForURL(/[?&]date=/)
    await page.getByText(/easy/).waitFor()
  })
