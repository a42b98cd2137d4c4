import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'
import { drawPicture } from './draw-picture.ts'
import { faultBeside } from './fault-beside.ts'

const idOf = (path: string) => path.split('/')[2] as string

/** Adds two pictures to an event, says what one shows, and makes it the first. */
const addPictures = async (page: Page, url: string, path: string) => {
  await page.goto(`${url}/host/${idOf(path)}`)
  const files = []
  for (const colour of ['#d33', '#36c'])
    files.push({ name: `${colour.slice(1)}.png`, mimeType: 'image/png', buffer: await drawPicture(page, colour) })
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByLabel('What picture 2 shows').fill('The canal at dawn')
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'The canal at dawn' }).waitFor()
  await page.getByRole('button', { name: 'Move picture 2 forward' }).click()
  await page.locator('li:first-child').getByRole('img', { name: 'The canal at dawn' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
}

/** Looks at the pictures of an event as anybody may: large, one after the other, by the keys, and back by Escape or the browser. */
const lookAtPictures = async (page: Page, url: string, path: string) => {
  await page.goto(`${url}${path}`)
  const opener = page.getByRole('link', { name: 'Show picture 1 of 2 large' })
  const gallery = page.getByRole('dialog', { name: /^Pictures of/ })
  // Once people can be invited the page lives: before, the link leads to the picture itself.
  await page.getByRole('button', { name: 'Invite' }).waitFor()
  await opener.click()
  await gallery.getByRole('img', { name: 'The canal at dawn' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await gallery.getByText('2 of 2').waitFor()
  // The way back asks the server how things stand: whoever opens it again meanwhile does not wait for that.
  const held: Route[] = []
  await page.route('**/*.data*', route => void held.push(route))
  await page.keyboard.press('Escape')
  await gallery.waitFor({ state: 'detached' })
  expect(await opener.evaluate(one => one === document.activeElement)).toBe(true)
  await opener.click()
  await gallery.waitFor()
  await page.unroute('**/*.data*')
  for (const route of held) await route.continue().catch(() => undefined)
  await page.goBack()
  await gallery.waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe(path)
}

/** One date of the series is moved, another called off with a reason; the others stay as they were. */
const changeDates = async (page: Page, url: string, path: string) => {
  await page.goto(`${url}/organise/${idOf(path)}`)
  // The first dates stay as they are, for the visitor who comes after.
  const date = page.locator('[data-date]').nth(5)
  await date.waitFor()
  await date.getByRole('button', { name: /^Move / }).click()
  const start = page.getByLabel('Starts')
  await start.fill((await start.inputValue()).replace(/T.*/, 'T18:15'))
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await page.getByText('moved').waitFor()
  await page
    .locator('[data-date]')
    .nth(6)
    .getByRole('button', { name: /^Call it off: / })
    .click()
  await page.getByLabel('Why? Everyone who is going reads this.').fill('The path is under water.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Call it off', exact: true }).click()
  await page.locator('[data-date=cancelled]').waitFor()
}

/** Adds a venue with what it costs, books it, and is told that it is taken for the same time. */
const bookVenue = async (page: Page, url: string) => {
  await page.goto(`${url}/venues/new`)
  await page.getByLabel('Name', { exact: true }).fill('The boat house')
  await page.getByRole('combobox', { name: 'City' }).fill('Milan')
  await page.getByRole('option').first().click()
  await page.getByLabel('Neighbourhood').fill('Navigli')
  await page.getByLabel('An hour').fill('25,50')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'The boat house' }).waitFor()
  await page.getByText('€25.50 an hour').waitFor()
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const book = async () => {
    await page.getByText('Book it').click()
    await page.getByLabel('From').fill(`${day}T19:00`)
    await page.getByLabel('Until').fill(`${day}T23:00`)
    await page.getByRole('button', { name: 'Book', exact: true }).click()
  }
  await book()
  await page.locator('[data-booking=mine]').waitFor()
  await page.reload()
  await book()
  await page.getByText('It’s taken for a part of that time.').waitFor()
  expect(await axeFaults(page)).toEqual([])
}

const REFUSED = [
  ['en', 'Time zone', 'Save changes', 'We don’t know this time zone.'],
  ['it', 'Fuso orario', 'Salva le modifiche', 'Questo fuso orario non lo conosciamo.'],
] as const

/** What is refused is said beside its field in the reader's language, which is where one is led; it can be taken back. */
const mendFaults = async (page: Page, url: string, path: string) => {
  for (const [language, label, save, fault] of REFUSED) {
    await page.goto(`${url}/host/${idOf(path)}?lang=${language}`)
    // Pictures can be added once the page lives.
    await page.locator('input[type=file]').waitFor({ state: 'attached' })
    const zone = page.getByLabel(label, { exact: true })
    await zone.fill('Nowhere/Land')
    await page.getByRole('button', { name: save }).click()
    await zone.and(page.locator('[aria-invalid=true]:focus')).waitFor()
    expect(await faultBeside(zone)).toContain(fault)
    expect(await axeFaults(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Ricomincia' }).click()
  expect(await page.getByLabel('Fuso orario', { exact: true }).inputValue()).toBe('Europe/Rome')
}

/** What an organiser does once an event is out: its pictures, its dates, and the place. */
export const atTheDesk = async (page: Page, url: string, path: string): Promise<void> => {
  await addPictures(page, url, path)
  await lookAtPictures(page, url, path)
  await changeDates(page, url, path)
  await bookVenue(page, url)
  await mendFaults(page, url, path)
}
