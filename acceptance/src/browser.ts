import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from '@flow/testkit/chromium'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

export { chromiumPath }

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

/** What a browser shows on, and what else it is started with. */
export type Screen = BrowserContextOptions & { readonly args?: readonly string[] }

/** A fresh browser profile; everything it kept is removed at the end. */
export const openBrowser = async ({
  args = [],
  ...options
}: Screen): Promise<{ context: BrowserContext; close(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'flow-browser-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: [...FLAGS, ...args],
    acceptDownloads: true,
    ...options,
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
