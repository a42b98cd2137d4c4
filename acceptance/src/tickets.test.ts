import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { cameraShowing, filmOf } from './camera-picture.ts'
import { checkoutJourney } from './checkout-journey.ts'
import { type Platform, startPlatform } from './platform.ts'
import { openSale } from './sale.ts'
import { walk } from './walk.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the journey of a ticket needs Chromium (on Debian: apt-get install chromium).\n')

interface Found {
  readonly id: string
  readonly recurring: boolean
  readonly organiser: { readonly username: string | null }
  readonly tiers: readonly { kind: string; sale: string }[]
}

/** An event in London, whose people read English, with tickets that cost something and are on sale. */
const paidEvent = async (url: string): Promise<{ id: string; host: string }> => {
  const read = async (path: string) => (await fetch(`${url}/api/v1/events${path}`)).json()
  const { items } = (await read('?near=51.5072,-0.1276&radiusKm=30&limit=100')) as { items: { id: string }[] }
  for (const { id } of items) {
    const { tiers, recurring, organiser } = (await read(`/${id}`)) as Found
    if (!recurring && organiser.username && tiers.some(({ kind, sale }) => kind === 'paid' && sale === 'open'))
      return { id, host: organiser.username }
  }
  throw new Error('the demo world sells nothing')
}

const PASSWORD = 'demo-flow-2026'

/** @param to where one is asked to sign in */
const signIn = async (page: Page, to: string, login: string) => {
  await page.goto(to)
  await page.fill('[name=login]', login)
  await page.fill('[name=password]', PASSWORD)
  await page.press('[name=password]', 'Enter')
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/sign-in'))
}

/** Gets two tickets, the second for a friend; reloads in between, as a phone does that was put away. */
const buy = async (page: Page, url: string, eventId: string) => {
  await page.goto(`${url}/events/${eventId}`)
  await page.locator(`a[href="/events/${eventId}/tickets"]:visible`).first().click()
  await page.waitForURL('**/tickets')
  expect(await axeFaults(page)).toEqual([])
  await page.locator('select[name^="quantity."]').first().selectOption('2')
  await page.getByRole('button', { name: 'Keep these for me' }).click()
  await page.waitForURL('**/orders/**')
  await page.getByRole('timer').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.reload()
  await page.getByRole('timer').waitFor()
  await page.getByLabel('Name on ticket 2').fill('A friend')
  await page.getByRole('button', { name: 'Get my tickets' }).click()
  await page.getByText('You are in').waitFor()
}

/** Gives the friend's ticket away. Answers its address, which its new holder opens. */
const give = async (page: Page, username: string): Promise<string> => {
  await page.getByRole('link', { name: /A friend/ }).click()
  await page.waitForURL(/\/tickets\/[0-9a-f-]{36}/)
  const { pathname } = new URL(page.url())
  await page.getByText('Change the name').click()
  await page.getByLabel('Who comes with it').fill('A good friend')
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.locator('dd', { hasText: 'A good friend' }).waitFor()
  await page.getByText('Give it to somebody').click()
  await page.getByLabel('Their username').fill(username)
  await page.getByRole('button', { name: 'Give it away' }).click()
  await page.getByText('It is theirs now.').waitFor()
  return pathname
}

/** Waits until the device holds a page, and what it is made of. Polled from here: what waits inside the page counts as true at once. */
const whenKept = (page: Page, path: string) =>
  expect
    .poll(
      () =>
        page.evaluate(async at => {
          const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'))
          const wanted = [at, `${at}.data`, ...files.map(({ name }) => name)]
          const kept = await Promise.all(wanted.map(one => caches.match(one, { ignoreVary: true })))
          return wanted.filter((_, nth) => !kept[nth])
        }, path),
      { timeout: 30_000 },
    )
    .toEqual([])

/** Opens the door of an event on a device that was never here before, by its address alone. */
const openDoor = async (page: Page, url: string, { id, host }: { id: string; host: string }) => {
  const door = `/organise/${id}/door`
  await signIn(page, `${url}${door}`, host)
  await page.getByText(/of \d+ inside/).waitFor()
  await whenKept(page, door)
}

const says = (page: Page, answer: string) => page.getByRole('status').filter({ hasText: answer }).first().waitFor()

const typeCode = async (page: Page, code: string) => {
  await page.getByLabel('Code on the ticket').fill(code)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
}

/** Guests who scan by themselves are told so, and get no further than the door. */
const passKiosk = async (page: Page) => {
  await page.getByText('Kiosk', { exact: true }).click()
  await page.getByLabel('PIN, 4 to 8 digits').fill('2468')
  await page.getByRole('button', { name: 'Lock and start' }).click()
  await says(page, 'Already inside')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByLabel('PIN', { exact: true }).fill('1111')
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByText('That is not the PIN.').waitFor()
  await page.getByLabel('PIN', { exact: true }).fill('2468')
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByText(/of \d+ inside/).waitFor()
}

/** The organiser finds the order by the code of its ticket, notes that it was paid, makes its invoice, and puts it right. */
const lookAfter = async (page: Page, sales: string, code: string) => {
  await page.goto(sales)
  await page.getByText('Tickets by day').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Orders' }).click()
  await page.getByRole('searchbox', { name: 'Reference, name, ticket code or invoice' }).fill(code)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.waitForURL(/[?&]q=/)
  await page
    .getByRole('link', { name: /To be paid/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'It is paid' }).click()
  await page.getByText('Noted as paid.').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Get an invoice' }).click()
  await page.getByLabel('Company, or your name').fill('Clark Ltd')
  await page.getByLabel('Address', { exact: true }).fill('1 High Street, London')
  await page.getByRole('button', { name: 'Make the invoice' }).click()
  await page.getByRole('heading', { name: /^Invoice INV-\d{4}-00001$/ }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Correct the billing details' }).click()
  await page.getByText(/^INV-\d{4}-00001 is made out to$/).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Company, or your name').fill('Clarke Ltd')
  await page.getByRole('button', { name: 'Make the new invoice' }).click()
  await page.getByRole('heading', { name: /^Invoice INV-\d{4}-00002$/ }).waitFor()
}

describe.skipIf(!chromiumPath())('a ticket', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform({ env: { FLOW_DEMO: '1', FLOW_RATE_LIMIT: 'off' } })
  })
  afterAll(() => platform?.stop())

  it('is kept while one leaves, costs what it costs now, goes back when the time is over, and faults are told', async () => {
    const sale = await openSale(platform, 'kwame.asante', PASSWORD)
    await walk(PHONE, async page => {
      await signIn(page, `${platform.url}/sign-in`, 'anna')
      await checkoutJourney(page, sale)
    })
  })

  it('is bought on a phone, given to a friend, let in once by two doors without a network, and outlives the server', async () => {
    const { url } = platform
    const event = await paidEvent(url)
    const [buyer, friend] = ['hannah.clarke', 'nia.bennett', 'kwame.asante'].filter(name => name !== event.host)
    const path = await walk(PHONE, async page => {
      await signIn(page, `${url}/sign-in`, buyer as string)
      await buy(page, url, event.id)
      return give(page, friend as string)
    })

    await walk(PHONE, async phone => {
      await signIn(phone, `${url}/sign-in`, friend as string)
      await phone.goto(`${url}/tickets`)
      expect(await axeFaults(phone)).toEqual([])
      await phone.goto(url + path)
      await whenKept(phone, path)
      const qr = phone.getByRole('img', { name: 'Show this at the door' })
      const code = await phone.locator('figcaption span').innerText()
      const camera = cameraShowing(await filmOf(qr))

      await walk({ ...PHONE, args: camera }, first =>
        walk(DESK, async second => {
          await openDoor(first, url, event)
          await openDoor(second, url, event)
          expect(await axeFaults(second)).toEqual([])
          for (const door of [first, second]) await door.context().setOffline(true)
          await second.reload()
          await second.getByText(/of \d+ inside/).waitFor()

          // Neither knows of the other: both let the ticket in.
          await first.getByRole('button', { name: 'Scan with the camera' }).click()
          await says(first, 'Come in')
          await first.getByRole('button', { name: 'Stop the camera' }).click()
          await typeCode(second, code)
          await says(second, 'Come in')
          await second.getByText('1 scan waits to be sent').waitFor()

          // The first scan counts, the other door is told, and from then on everybody knows.
          await first.context().setOffline(false)
          await first.getByText('Online, with all doors', { exact: true }).waitFor()
          await second.context().setOffline(false)
          await second.getByText(/1 person was let in here while offline/).waitFor()
          await passKiosk(first)
          await lookAfter(second, `${url}/organise/${event.id}/sales`, code)
        }),
      )

      await platform.stop()
      await phone.goto(url + path)
      await qr.waitFor()
      expect(await phone.title()).toContain('Flow')
    })
  })
})
