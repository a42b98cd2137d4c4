import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'
import { faultBeside } from './fault-beside.ts'
import type { openSale } from './sale.ts'

type Sale = Awaited<ReturnType<typeof openSale>>

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const orderOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) as string

/** Seconds that the countdown still shows. */
const secondsLeft = async (page: Page): Promise<number> => {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await page.getByRole('timer').innerText()) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** Takes a seat at the price that stands on the page. Answers the id of the order. */
const hold = async (page: Page): Promise<string> => {
  // What one saw is told from when the page lives.
  await page.locator('input[name=seen]').waitFor({ state: 'attached' })
  await press(page, 'Keep these for me')
  await page.waitForURL('**/orders/**')
  await page.getByRole('timer').waitFor()
  return orderOf(page)
}

/** The price goes up while one chooses: one is told, and what it costs now stands there. */
const seeAnotherPrice = async (page: Page, sale: Sale): Promise<string> => {
  await page.goto(sale.tickets)
  await page.getByText('£10', { exact: true }).first().waitFor()
  await sale.setPrice(1250)
  const order = await hold(page)
  await page.getByText('The price changed while you were choosing.').waitFor()
  await page.getByRole('row', { name: /^Total £12\.50/ }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  return order
}

/** Walks away from an order and back: it is found again with its time going on; then lets it go. */
const findAgain = async (page: Page, order: string) => {
  const before = await secondsLeft(page)
  await follow(page, 'Supper at the long table')
  await page.getByRole('heading', { level: 1, name: 'Supper at the long table' }).waitFor()
  await follow(page, 'Get tickets')
  await page.getByText('You have begun an order here').waitFor()
  expect(await secondsLeft(page)).toBeLessThanOrEqual(before)
  expect(await axeFaults(page)).toEqual([])
  await follow(page, 'Finish the order')
  await page.waitForURL(`**/orders/${order}`)
  expect(await secondsLeft(page)).toBeGreaterThan(0)
  await press(page, 'Let them go')
  await page.getByText('This order was cancelled').waitFor()
  await follow(page, 'Choose again')
  await page.waitForURL('**/tickets?**')
  expect(await page.getByText('You have begun an order here').count()).toBe(0)
}

/** The time runs out while one looks on: the page says so by itself, and one begins again with all of the time. */
const runOut = async (page: Page, sale: Sale) => {
  await page.clock.install()
  await page.reload()
  await sale.runOut(await hold(page))
  await page.clock.fastForward('15:00')
  await page.getByText('The time ran out, and the tickets went back.').waitFor()
  expect(await page.getByRole('timer').count()).toBe(0)
  expect(await axeFaults(page)).toEqual([])
  await follow(page, 'Choose again')
  await hold(page)
  // The clock of the device is a quarter of an hour ahead now: that takes no time from anybody.
  expect(await secondsLeft(page)).toBeGreaterThan(0)
}

/** What is missing is said beside its field, in the reader's language, and what was typed stays. */
const mendFaults = async (page: Page, sale: Sale) => {
  const asked = 'What do you not eat?'
  await sale.ask()
  await page.getByLabel('Name on ticket 1').fill('Hannah')
  await press(page, 'Get my tickets')
  await page.getByLabel(asked).waitFor()
  expect(await faultBeside(page.getByLabel(asked))).toBe('This is missing.')
  expect(await page.getByLabel('Name on ticket 1').inputValue()).toBe('Hannah')
  expect(await axeFaults(page)).toEqual([])
  await press(page, 'Italiano')
  await page.getByLabel('Mi serve la fattura').check()
  await page.getByLabel('Azienda, o il tuo nome').fill(' ')
  await page.getByLabel('Indirizzo', { exact: true }).fill('1 High Street, London')
  await page.getByLabel(asked).fill('Noci')
  await press(page, 'Voglio i miei biglietti')
  await page.getByText('Ci siamo quasi.').waitFor()
  expect(await faultBeside(page.getByLabel('Azienda, o il tuo nome'))).toBe('Questo manca.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Azienda, o il tuo nome').fill('Clark Ltd')
  await press(page, 'Voglio i miei biglietti')
  await page.getByText('Ci sei').waitFor()
  await press(page, 'English')
  await page.getByText('You are in').waitFor()
}

/** A buyer to whom all of it happens that can happen between choosing and having. */
export const checkoutJourney = async (page: Page, sale: Sale): Promise<void> => {
  await findAgain(page, await seeAnotherPrice(page, sale))
  await runOut(page, sale)
  await mendFaults(page, sale)
}
