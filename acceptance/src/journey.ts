import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'
import { walk } from './walk.ts'

const PASSWORD = 'wide green lanterns 7'

const searchComedyTonightNearBloor = async (page: Page) => {
  await page.getByRole('combobox', { name: 'Search' }).filter({ visible: true }).fill('comedy')
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]q=comedy/)
  await page.getByRole('button', { name: /^When:/ }).click()
  await page.getByRole('dialog', { name: 'When' }).getByRole('link', { name: 'Tonight' }).click()
  await page.waitForURL(/[?&]when=tonight/)
  await page.getByRole('button', { name: /^Where:/ }).click()
  await page.getByRole('dialog', { name: 'Where' }).getByRole('combobox').fill('Bloor Street')
  await page
    .getByRole('option', { name: /^Bloor St/ })
    .first()
    .click()
  // The heading says what the list beside it is of; the address is ahead of both.
  await page.getByRole('button', { name: /^Where: Bloor St/ }).waitFor()
}

/** Opens an event; where there is a map it moves on meanwhile, and leads nobody back. */
const openBesideMap = async (page: Page, link: Locator) => {
  const closer = page.getByRole('button', { name: 'Closer' }).filter({ visible: true })
  const { promise: moved, resolve: goOn } = Promise.withResolvers<void>()
  await page.route(/\/events\/.*\.data/, async route => {
    await moved
    await route.continue()
  })
  await link.click()
  if (await closer.count()) await Promise.all([page.waitForRequest(/\/clusters\?/), closer.click()])
  goOn()
}

const signUp = async (page: Page, username: string) => {
  await page.waitForURL(/\/sign-up/)
  await page.getByLabel('Your name').fill('Nora Newcomer')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('E-mail').fill(`${username}@people.example`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join Flow' }).click()
}

/** A calendar file's title and start, read as a calendar application would: unfolded, line by line. */
const readCalendar = (text: string) => {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const value = (name: string) =>
    lines
      .find(line => line.startsWith(name))
      ?.split(':')
      .slice(1)
      .join(':')
  return { title: value('SUMMARY')?.replace(/\\([,;\\])/g, '$1'), start: value('DTSTART'), first: lines[0] }
}

/**
 * A newcomer looks for comedy tonight near Bloor Street, opens an event, registers, goes, finds it under their events
 * and adds it to a calendar.
 */
export const newcomersJourney = (url: string, screen: BrowserContextOptions): Promise<void> =>
  walk({ timezoneId: 'America/Toronto', ...screen }, async page => {
    await page.goto(url)
    expect(await axeFaults(page)).toEqual([])
    await searchComedyTonightNearBloor(page)
    const link = page.locator('section[aria-busy="false"]').getByRole('article').first().getByRole('link').first()
    await link.waitFor()
    const title = (await link.innerText()).trim()
    await openBesideMap(page, link)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page
      .getByRole('button', { name: 'I’ll go' })
      .or(page.getByRole('link', { name: 'I’ll go' }))
      .first()
      .click()
    await signUp(page, `nora${Date.now()}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('button', { name: 'I’ll go' }).filter({ visible: true }).first().click()
    await page
      .getByText(/you’re going/i)
      .filter({ visible: true })
      .first()
      .waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /add to calendar/i })
        .first()
        .click(),
    ])
    const calendar = readCalendar(await readFile(await download.path(), 'utf8'))
    expect(calendar).toMatchObject({ first: 'BEGIN:VCALENDAR', title })
    expect(calendar.start).toMatch(/^\d{8}T\d{6}Z?$/)
    // On a phone the event's own bar stands where the main one is elsewhere: the way is over the first page.
    if ((page.viewportSize()?.width ?? 0) < 768)
      await page.getByRole('banner').getByRole('link', { name: 'Flow' }).click()
    await page.getByRole('link', { name: 'My events' }).filter({ visible: true }).first().click()
    await page.waitForURL(/\/my-events/)
    await page.getByRole('link', { name: title }).first().waitFor()
    expect(await axeFaults(page)).toEqual([])
  })
