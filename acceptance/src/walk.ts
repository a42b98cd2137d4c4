import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'
import { openBrowser, type Screen } from './browser.ts'

/** What the browser still waits for, and what it was last told. */
const watchTraffic = (page: Page) => {
  const open = new Set<Request>()
  const refused: string[] = []
  const nameOf = (request: Request) => `${request.method()} ${request.url()}`
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => {
    open.delete(request)
    refused.push(`${nameOf(request)}: ${request.failure()?.errorText}`)
  })
  page.on('response', reply => reply.status() >= 400 && refused.push(`${nameOf(reply.request())}: ${reply.status()}`))
  return () => ({ open: [...open].map(nameOf), refused })
}

/** Where a walk stood when it failed, for whoever reads the report of a machine they cannot look at. */
const whereItStood = async (page: Page, traffic: ReturnType<ReturnType<typeof watchTraffic>>) => {
  const text = await page
    .locator('body')
    .innerText({ timeout: 2000 })
    .catch(error => `(not to be read: ${String(error).split('\n')[0]})`)
  const lines = (title: string, items: readonly string[]) => [title, ...items.slice(-20).map(item => `  ${item}`)]
  return [
    `The page stood at ${page.url()}`,
    ...lines('Waiting for:', traffic.open),
    ...lines('Refused or failed:', traffic.refused),
    `It said:\n${text.slice(0, 1500)}`,
  ].join('\n')
}

/**
 * Walks in a browser of one's own, which is watched for faults of the pages and closed afterwards. A walk that fails
 * says where it stood.
 */
export const walk = async <Result>(screen: Screen, journey: (page: Page) => Promise<Result>): Promise<Result> => {
  const browser = await openBrowser({ locale: 'en-GB', ...screen })
  const troubles: string[] = []
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    const traffic = watchTraffic(page)
    page.setDefaultTimeout(60_000)
    // The browser gives up a led-over change of page when only one side asks for it: no fault of either.
    page.on('pageerror', error => error.message.includes('ViewTransition') || troubles.push(String(error)))
    page.on('console', message => message.text().includes('Content Security') && troubles.push(message.text()))
    try {
      const result = await journey(page)
      expect(troubles).toEqual([])
      return result
    } catch (error) {
      if (error instanceof Error) error.message += `\n${await whereItStood(page, traffic())}`
      throw error
    }
  } finally {
    await browser.close()
  }
}
