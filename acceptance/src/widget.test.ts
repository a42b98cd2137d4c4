import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from './axe.ts'
import { chromiumPath, DESK, openBrowser, PHONE } from './browser.ts'
import { type Platform, startPlatform } from './platform.ts'

const chromium = chromiumPath()
if (!chromium) process.stderr.write('SKIPPED: the widget needs Chromium (on Debian: apt-get install chromium).\n')

/** A page of somebody else, whose policy allows just what the documentation says. */
const foreignPage = (platform: string, widget: string, { lang = 'en', style = '' } = {}) => ({
  policy: `default-src 'none'; script-src ${platform}; connect-src ${platform}; img-src ${platform} https:; style-src 'unsafe-inline'`,
  html: `<!doctype html><html lang="${lang}"><head><title>A blog</title><meta name="viewport" content="width=device-width">
    <style>li { color: red !important; float: right } ${style}</style></head>
    <body><main><h1>A blog</h1><h2>What is on</h2>${widget}</main><script async src="${platform}/widget.js"></script></body></html>`,
})

describe.skipIf(!chromium)('the widget on a foreign site', () => {
  let platform: Platform
  let site: Server
  let siteUrl = ''
  let page: { policy: string; html: string }

  beforeAll(async () => {
    platform = await startPlatform({ env: { FLOW_DEMO: 'on' } })
    site = createServer((_, reply) => {
      reply
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy })
        .end(page.html)
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => site.once('listening', resolve))
    siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    site?.close()
    await platform?.stop()
  })

  const open = async (
    screen: typeof DESK,
    widget: string,
    options = {},
    look: (tab: Page, complaints: string[]) => Promise<void>,
  ) => {
    page = foreignPage(platform.url, widget, options)
    const { context, close } = await openBrowser(screen)
    try {
      const tab = await context.newPage()
      const complaints: string[] = []
      tab.on('console', message => message.type() === 'error' && complaints.push(message.text()))
      tab.on('pageerror', error => complaints.push(error.message))
      await tab.goto(siteUrl)
      await look(tab, complaints)
    } finally {
      await close()
    }
  }

  it('leads to a page that says to search engines what it says to people', async () => {
    await open(DESK, '<flow-events category="music" limit="1"></flow-events>', {}, async (tab, complaints) => {
      const href = await tab.locator('flow-events li a').first().getAttribute('href')
      const told = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await (await fetch(String(href))).text())?.[1] ??
          '',
      )
      const lives = tab.waitForResponse(reply => reply.url().endsWith('/views'))
      await tab.goto(String(href))
      await lives
      expect([told].flat()[0]).toMatchObject({ '@type': 'Event', name: await tab.locator('h1').innerText() })
      expect(complaints).toEqual([])
    })
  })

  it('shows the events of a search, under a strict policy, with styles of its own', async () => {
    await open(DESK, '<flow-events category="music" limit="3"></flow-events>', {}, async (tab, complaints) => {
      const cards = tab.locator('flow-events li a')
      await cards.first().waitFor()
      expect(await cards.count()).toBe(3)
      expect(await cards.first().getAttribute('href')).toMatch(
        new RegExp(`^${platform.url}/events/[^/]+/[^/]+\\?via=widget$`),
      )
      expect(
        await tab
          .locator('flow-events li')
          .first()
          .evaluate(one => getComputedStyle(one).float),
      ).toBe('none')
      await tab
        .locator('flow-events img')
        .first()
        .evaluate(async one => (one as HTMLImageElement).decode())
      expect(await axeFaults(tab)).toEqual([])
      await tab.screenshot({ path: process.env.FLOW_SHOTS ? `${process.env.FLOW_SHOTS}/widget-desk.png` : undefined })
      await tab.locator('flow-events').evaluate(one => one.setAttribute('q', 'zzzzqqqxxyy'))
      await tab.getByText('No events to show right now.').waitFor()
      expect(complaints).toEqual([])
    })
  })

  it('speaks Italian, is dark where asked, and fits a phone', async () => {
    const widget = '<flow-events near="45.4642,9.19" radius-km="20" theme="dark"></flow-events>'
    await open(
      PHONE,
      widget,
      { lang: 'it', style: 'body { background: #121118; color: #f4f2ed }' },
      async (tab, complaints) => {
        await tab.locator('flow-events li a').first().waitFor()
        expect(await tab.getByText('Tutti gli eventi su Flow').count()).toBe(1)
        expect(
          await tab
            .locator('flow-events .when')
            .first()
            .evaluate(one => getComputedStyle(one).color),
        ).toBe('rgb(147, 165, 255)')
        expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
        expect(await axeFaults(tab)).toEqual([])
        await tab.screenshot({
          path: process.env.FLOW_SHOTS ? `${process.env.FLOW_SHOTS}/widget-phone.png` : undefined,
        })
        expect(complaints).toEqual([])
      },
    )
  })

  it('says so when the platform refuses, and the page around it stands', async () => {
    await open(DESK, '<flow-events category="no-such-category"></flow-events>', {}, async tab => {
      await tab.getByText('The events could not be loaded.').waitFor()
      expect(await tab.getByRole('heading', { name: 'A blog' }).isVisible()).toBe(true)
    })
  })

  it('stands beside a map of the site, of which every part leads to pages', async () => {
    const addresses = async (url: string) =>
      [...(await (await fetch(url)).text()).matchAll(/<loc>([^<]+)</g)].map(([, address]) => address as string)
    const robots = await (await fetch(`${platform.url}/robots.txt`)).text()
    expect(robots).toContain(`Sitemap: ${platform.url}/sitemap.xml`)
    const parts = await addresses(`${platform.url}/sitemap.xml`)
    expect(parts.map(part => new URL(part).pathname.split('/')[2])).toEqual(['pages.xml', 'events', 'venues'])
    for (const part of parts) {
      const [first = ''] = await addresses(part)
      expect([part, (await fetch(first)).status]).toEqual([part, 200])
    }
  })

  it('is small, kept for an hour, and asked for again without being sent twice', async () => {
    const first = await fetch(`${platform.url}/widget.js`, { headers: { 'accept-encoding': 'br' } })
    expect(first.headers.get('content-type')).toContain('text/javascript')
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect((await first.text()).length).toBeLessThan(12_000)
    const held = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await fetch(`${platform.url}/widget.js`, { headers: held })).status).toBe(304)
  })
})
