import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Person } from './crowd.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

/** A Chromium of this machine. @throws when there is none */
export const openChromium = async (): Promise<Browser> => {
  const executablePath = [process.env.FLOW_CHROMIUM, ...PLACES].find(path => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('this benchmark needs Chromium (on Debian: apt-get install chromium)')
  return chromium.launch({ executablePath, args: FLAGS })
}

export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
}

/** A browser without a past, of somebody who is signed in, on a processor so many times slower than this one. */
export const openPhone = async (browser: Browser, url: string, person: Person, slower: number): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  })
  await context.addCookies([{ url, name: 'flow_session', value: person.cookie }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { context, page }
}
