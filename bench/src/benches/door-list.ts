import pg from 'pg'
import type { Browser } from 'playwright-core'
import type { Bench } from '../context.ts'
import { median } from '../measure.ts'
import { figure } from '../report.ts'
import { makeDoor } from '../world/door.ts'
import { type Owner, openChromium, openPhone, registerOwner } from '../world/phone.ts'

const TICKETS = 10_000
/** A middling phone is about four times slower than a desktop computer, a cheap one six times. */
const SLOWER = [4, 6]
const MOST_MS = 3_000

interface Door {
  readonly url: string
  readonly eventId: string
  readonly owner: Owner
  /** Of a ticket that is on the list. */
  readonly code: string
}

/** Milliseconds on the phone's clock. */
interface Opened {
  /** From opening the scanner's page, never seen before, until it knows everybody. */
  readonly page: number
  /** The part from asking for the list until it knows everybody. */
  readonly list: number
  /** From a code that was typed without a network until the answer. */
  readonly answer: number
  /** As it travelled. */
  readonly kb: number
}

/** Opens the scanner on a phone that never saw it, then takes the network away and lets somebody in. */
const openScanner = async (browser: Browser, { url, eventId, owner, code }: Door, slower: number): Promise<Opened> => {
  const { context, page } = await openPhone(browser, url, owner, slower)
  try {
    await page.goto(`${url}/organise/${eventId}/door`, { waitUntil: 'commit' })
    const known = `of ${TICKETS.toLocaleString('en')} inside`
    const shown = await page.waitForFunction(
      text => document.body?.textContent?.includes(text) && performance.now(),
      known,
    )
    const ready = Number(await shown.jsonValue())
    const list = await page.evaluate(() => {
      const [asked] = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/door-list'))
      const { startTime, transferSize } = asked as PerformanceResourceTiming
      return { startTime, transferSize }
    })
    await context.setOffline(true)
    const field = page.locator('input[autocapitalize="characters"]')
    await field.fill(code)
    const before = await page.evaluate(() => performance.now())
    await field.press('Enter')
    const answered = await page.waitForFunction(
      () => [...document.querySelectorAll('p')].some(one => one.textContent === 'Come in') && performance.now(),
      undefined,
    )
    const answer = Number(await answered.jsonValue()) - before
    return { page: ready, list: ready - list.startTime, answer, kb: list.transferSize / 1024 }
  } finally {
    await context.close()
  }
}

/** The same reply on a page with nothing else: fetched, parsed and put in a map by code. */
const bareFetch = async (browser: Browser, { url, eventId, owner }: Door, slower: number): Promise<number> => {
  const { context, page } = await openPhone(browser, url, owner, slower)
  try {
    await page.goto(`${url}/robots.txt`)
    return await page.evaluate(async path => {
      const start = performance.now()
      const { tickets } = (await (await fetch(path)).json()) as { tickets: [string, string][] }
      const byCode = new Map(tickets.map(ticket => [ticket[1], ticket]))
      return byCode.size && performance.now() - start
    }, `/api/v1/events/${eventId}/door-list`)
  } finally {
    await context.close()
  }
}

const measure = async (browser: Browser, door: Door, slower: number, rounds: number) => {
  const [opened, bare]: [Opened[], number[]] = [[], []]
  for (let nth = 0; nth < rounds; nth++) {
    opened.push(await openScanner(browser, door, slower))
    bare.push(await bareFetch(browser, door, slower))
  }
  const of = (part: keyof Opened) => median(opened.map(one => one[part]))
  return { slower, page: of('page'), list: of('list'), answer: of('answer'), kb: of('kb'), bare: median(bare) }
}

const openDoor = async (db: pg.Pool, url: string): Promise<Door> => {
  const owner = await registerOwner(url)
  const eventId = await makeDoor(db, owner.id, TICKETS)
  const { rows } = await db.query('select code from events.tickets where event_id = $1 limit 1', [eventId])
  return { url, eventId, owner, code: rows[0].code }
}

/** A scanner that learns everybody's ticket, on a phone. */
export const doorList: Bench = {
  name: 'door-list',
  title: 'The door list on a phone',
  run: async ({ worlds, sizes, rounds }) => {
    const events = Math.min(...sizes)
    const { adminUrl } = await worlds.of(events)
    const { url } = await worlds.platform(events)
    const db = new pg.Pool({ connectionString: adminUrl, max: 1 })
    const door = await openDoor(db, url)
    await db.end()
    const browser = await openChromium()
    const found: Awaited<ReturnType<typeof measure>>[] = []
    await openScanner(browser, door, 1)
    for (const slower of SLOWER) found.push(await measure(browser, door, slower, rounds))
    await browser.close()
    return {
      tables: [
        {
          columns: ['processor', 'list, ms', 'bare fetch, ms', '× bare', 'whole page, ms', 'answer offline, ms'],
          rows: found.map(one => [
            `${one.slower} × slower`,
            ...[one.list, one.bare, one.list / one.bare, one.page, one.answer].map(figure),
          ]),
        },
      ],
      aims: found.map(({ slower, list }) => ({
        what: `list of ${TICKETS.toLocaleString('en')} tickets downloaded and usable, ${slower} × slower, ms`,
        aim: figure(MOST_MS),
        got: figure(list),
        met: list <= MOST_MS,
      })),
      notes: [
        `The scanner's real page in Chromium with its processor slowed down, ${TICKETS.toLocaleString('en')} tickets of as many orders, ${figure(found[0]?.kb ?? 0)} KB on the way; a browser without a past in each round, medians of ${rounds}. "List" is from asking for it until the page shows of how many, "whole page" from opening the address, with all scripts to load, until then. Platform and browser share the cores; the network costs nothing.`,
        'The bare fetch is `fetch`, `JSON.parse` and a map by code in an empty page. The answer offline is to a code typed with the network gone: looked up, kept on the device, shown.',
      ],
    }
  },
}
