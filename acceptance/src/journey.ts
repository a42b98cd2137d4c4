import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'
import { openBrowser } from './browser.ts'

const PASSWORD = 'wide green lanterns 7'

const visitor = (screen: BrowserContextOptions): BrowserContextOptions => ({
  locale: 'en-GB',
  timezoneId: 'America/Toronto',
  ...screen,
})

const searchComedyTonightNearBloor = async (page: Page) => {
  await page.getByRole('searchbox').first().fill('comedy')
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
  await page.waitForURL(/[?&]place=Bloor/)
}

const signUp = async (page: Page, email: string) => {
  await page.waitForURL(/\/sign-(in|up)/)
  if (page.url().includes('/sign-in'))
    await page
      .getByRole('main')
      .getByRole('link', { name: /create|sign up|join/i })
      .first()
      .click()
  await page.waitForURL(/\/sign-up/)
  await page.getByLabel(/e-?mail/i).fill(email)
  await page.getByLabel(/username/i).fill(email.split('@')[0] as string)
  const name = page.getByLabel(/^(your )?name/i)
  if (await name.count()) await name.first().fill('Nora Newcomer')
  await page.locator('input[type=password]').first().fill(PASSWORD)
  await page
    .getByRole('main')
    .getByRole('button', { name: /create|sign up|join/i })
    .click()
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
export const newcomersJourney = async (url: string, screen: BrowserContextOptions): Promise<void> => {
  const browser = await openBrowser(visitor(screen))
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  page.setDefaultTimeout(30_000)
  const troubles: string[] = []
  page.on('pageerror', error => troubles.push(String(error)))
  try {
    await page.goto(url)
    expect(await axeFaults(page)).toEqual([])
    await searchComedyTonightNearBloor(page)
    const card = page.getByRole('article').first()
    await card.waitFor()
    const title = (await card.getByRole('heading').innerText()).trim()
    await card.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page
      .getByRole('button', { name: 'I’ll go' })
      .or(page.getByRole('link', { name: 'I’ll go' }))
      .first()
      .click()
    await signUp(page, `nora${Date.now()}@people.example`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const going = page.getByText(/you’re going/i).first()
    const go = page.getByRole('button', { name: 'I’ll go' })
    await going.or(go).first().waitFor()
    if (!(await going.isVisible())) await go.click()
    await going.waitFor()
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
    await page
      .getByRole('link', { name: /my events/i })
      .filter({ visible: true })
      .first()
      .click()
    await page.getByRole('link', { name: title }).first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(troubles).toEqual([])
  } finally {
    await browser.close()
  }
}
