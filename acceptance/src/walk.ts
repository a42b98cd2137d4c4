import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openBrowser } from './browser.ts'

/** Walks in a browser of one's own, which is watched for faults of the pages and closed afterwards. */
export const walk = async (screen: BrowserContextOptions, journey: (page: Page) => Promise<void>): Promise<void> => {
  const browser = await openBrowser({ locale: 'en-GB', ...screen })
  const troubles: string[] = []
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    page.setDefaultTimeout(20_000)
    page.on('pageerror', error => troubles.push(String(error)))
    page.on('console', message => message.text().includes('Content Security') && troubles.push(message.text()))
    await journey(page)
    expect(troubles).toEqual([])
  } finally {
    await browser.close()
  }
}
