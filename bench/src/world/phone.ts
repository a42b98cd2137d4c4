import { existsSync } from 'node:fs'
import { newId } from '@flow/contracts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

/** A Chromium of this machine. @throws when there is none */
export const openChromium = async (): Promise<Browser> => {
  const executablePath = [process.env.FLOW_CHROMIUM, ...PLACES].find(path => path !== undefined && existsSync(path))
  if (!executablePath) throw new Error('this benchmark needs Chromium (on Debian: apt-get install chromium)')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** Somebody with an account, and the cookie of a session in a browser. */
export interface Owner {
  readonly id: string
  readonly cookie: string
}

/** Registers somebody as a page of ours does. */
export const registerOwner = async (url: string): Promise<Owner> => {
  const name = `bench-${newId().slice(-12)}`
  const account = { email: `${name}@example.org`, username: name, password: newId(), displayName: 'Bench' }
  const reply = await fetch(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(account),
  })
  const { user } = (await reply.json()) as { user?: { id: string } }
  const cookie = /flow_session=([^;]+)/.exec(String(reply.headers.getSetCookie()))?.[1]
  if (!user || !cookie) throw new Error(`nobody could be registered: ${reply.status}`)
  return { id: user.id, cookie }
}

export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
}

/** A browser without a past, of somebody who is signed in, on a processor so many times slower than this one. */
export const openPhone = async (browser: Browser, url: string, owner: Owner, slower: number): Promise<Phone> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  })
  await context.addCookies([{ url, name: 'flow_session', value: owner.cookie }])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { context, page }
}
