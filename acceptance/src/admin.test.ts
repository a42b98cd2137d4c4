import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld } from './admin-world.ts'
import { axeFaults } from './axe.ts'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { type Platform, startPlatform } from './platform.ts'
import { walk } from './walk.ts'

const PASSWORD = 'wide green lanterns 7'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the admin portal needs Chromium (on Debian: apt-get install chromium).\n')

const signIn = async (page: Page, name: string) => {
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail or username').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The page itself never scrolls sideways. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** Whether the page wears the colours asked for. */
const wears = (scheme: string) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches

/** Every section where things are put in order, with a line open, in both themes. */
const lookThrough = async (page: Page) => {
  for (const [path, name] of [
    ['events', 'Events'],
    ['venues', 'Venues'],
    ['categories', 'Categories'],
    ['tags', 'Tags'],
    ['imports', 'Imports'],
  ] as const) {
    await page.goto(new URL(`/admin/${path}`, page.url()).href)
    await heading(page, name).waitFor()
    const line = page.locator('[data-line][aria-expanded=false]:enabled').first()
    if (name !== 'Tags') await line.click()
    else await page.getByLabel('Choose reading').waitFor()
    if (name === 'Events') await page.getByText('Cheap pills at my stand!').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForFunction(wears, colorScheme)
      expect(await axeFaults(page), `${name}, ${colorScheme}`).toEqual([])
    }
    expect(await fits(page), name).toBe(true)
  }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

describe.skipIf(!chromiumPath())('the admin portal', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform({ env: { FLOW_CALLS_PRIVATE_NETWORK: 'on' } })
    const made = ['--email', 'ada@admins.example', '--username', 'ada', '--password', PASSWORD]
    expect(await platform.flow('admin', 'create', ...made)).toMatchObject({ code: 0 })
    const member = { email: 'mia@people.example', username: 'mia', displayName: 'Mia', password: PASSWORD }
    await makeWorld(platform.url, member)
  })
  afterAll(() => platform?.stop())

  const visit = (screen: BrowserContextOptions, path: string, look: (page: Page) => Promise<void>) =>
    walk(screen, async page => {
      await page.goto(platform.url + path)
      await look(page)
    })

  it.each([
    ['a wide screen', { ...DESK, colorScheme: 'light' }],
    ['a phone in the dark', { ...PHONE, colorScheme: 'dark' }],
  ] as const)('an administrator signs in and finds figures, health and who did what, on %s', async (_, screen) => {
    await visit(screen, '/admin/health', async page => {
      await heading(page, 'Sign in to go on').waitFor()
      expect(await axeFaults(page)).toEqual([])
      await signIn(page, 'ada')
      await heading(page, 'System health').waitFor()
      await page.getByRole('row', { name: /^Events Well/ }).waitFor()
      expect(await axeFaults(page)).toEqual([])

      await page.getByRole('link', { name: 'Overview' }).click()
      await heading(page, 'Overview').waitFor()
      await page.getByText('Everything answers.').waitFor()
      expect(await page.getByRole('region', { name: 'Users' }).innerText()).toMatch(/People\s+2\b/)
      expect(await axeFaults(page)).toEqual([])

      await page.keyboard.press('Control+k')
      await page.keyboard.type('audit users')
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/admin\/audit\?service=users$/)
      const lines = page.locator('[data-line]')
      await lines.first().focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      expect(await page.getByRole('button', { expanded: true }).innerText()).toBe(await lines.last().innerText())
      await page.getByText('admin.create').last().waitFor()
      expect(await axeFaults(page)).toEqual([])

      await page.getByLabel('Action begins with').fill('session.')
      await page.waitForURL(/action=session\./)
      await page.getByText('admin.create').waitFor({ state: 'detached' })
      expect(await fits(page)).toBe(true)
      await lookThrough(page)
    })
  })

  it('an administrator merges categories and blocks a tag, and events follow', async () => {
    await visit(DESK, '/admin/categories', async page => {
      await signIn(page, 'ada')
      await page.getByRole('button', { name: 'Books' }).click()
      await page.getByLabel('Merge Books into').selectOption('learning')
      await page.getByRole('button', { name: 'Merge', exact: true }).click()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Really?' }).click()
      await page.getByText('Done. 1 event changed.').waitFor()
      expect(await page.getByRole('button', { name: 'Books' }).count()).toBe(0)
      const firstPage = async () => (await page.request.get(platform.url)).text()
      await expect.poll(firstPage, { timeout: 30_000, interval: 500 }).not.toContain('category=books')

      await page.getByRole('link', { name: 'Tags' }).click()
      await page.getByLabel('Choose cheap pills').check()
      await page.getByRole('button', { name: 'Block' }).click()
      await page.getByRole('button', { name: 'Really?' }).click()
      await page.getByRole('button', { name: 'Let it be: cheap pills' }).waitFor()
      expect(await axeFaults(page)).toEqual([])
    })
  })

  it('an administrator hides an event, shows it again, makes one of two venues and stops a source, and says why', async () => {
    await visit(PHONE, '/admin/events', async page => {
      const title = 'Reading under the lime tree'
      /** Opens the question that a button asks, answers it, and waits for what came of it. */
      const answer = async (button: string, sure: string, reason?: string) => {
        await page.getByRole('button', { name: button, exact: true }).click()
        const dialog = page.getByRole('dialog')
        if (reason) await dialog.getByLabel('Why?').fill(reason)
        expect(await axeFaults(page)).toEqual([])
        await dialog.getByRole('button', { name: sure, exact: true }).click()
        await dialog.waitFor({ state: 'detached' })
        await page.getByRole('status').getByText('Done.').waitFor()
      }
      await signIn(page, 'ada')
      await page.getByRole('button', { name: title }).click()
      await answer('Feature', 'Feature')
      await answer('Remove what Mia said', 'Remove', 'Advertising')
      await answer('Hide', 'Hide', 'It is not yours to give.')
      await page.getByText('No event fits these words.').waitFor()
      await page.getByRole('link', { name: 'Hidden' }).click()
      await page.getByRole('button', { name: title }).click()
      await page.getByText('It is not yours to give.').waitFor()
      const shown = await page.request.get(`${platform.url}/api/v1/events?q=lime`)
      expect((await shown.json()).items).toEqual([])
      await answer('Show again', 'Show again')
      await page.getByText('Nothing is hidden now.').waitFor()

      await page.goto(`${platform.url}/admin/venues`)
      for (const name of ['Arci Bellezza', 'ARCI Bellezza Milano'])
        await page.getByLabel(`Choose ${name}`, { exact: true }).check()
      await page.getByRole('button', { name: 'Make them one' }).click()
      await page.getByRole('dialog').getByRole('radio').nth(1).check()
      expect(await axeFaults(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Make them one' }).click()
      await page.getByText('Done. 0 events changed.').waitFor()
      expect(await page.getByLabel(/^Choose/).count()).toBe(1)

      await page.goto(`${platform.url}/admin/imports`)
      await page.getByRole('button', { name: 'Circolo' }).click()
      await answer('Stop for now', 'Stop for now', 'It brings the same concert every hour.')
      await page.getByText('It brings the same concert every hour.').waitFor()
      await answer('Read it again', 'Read it again')
    })
  })

  it('a member is told whose door it is, and nothing behind it answers them', async () => {
    await visit(DESK, '/admin', async page => {
      await signIn(page, 'mia')
      await heading(page, 'This door is for administrators').waitFor()
      expect(await axeFaults(page)).toEqual([])
      const asked = ['/api/v1/admin/overview', '/api/v1/admin/audit']
      const codes = await page.evaluate(
        paths => Promise.all(paths.map(path => fetch(path).then(reply => reply.status))),
        asked,
      )
      expect(codes).toEqual([403, 403])
      await page.getByRole('button', { name: 'Use another account' }).click()
      await page.waitForURL(/\/sign-in\?next=%2Fadmin$/)
    })
  })

  it('speaks Italian to who prefers it, and goes back to the door when the session ends', async () => {
    await visit({ ...DESK, locale: 'it-IT' }, '/admin', async page => {
      await heading(page, 'Entra per continuare').waitFor()
      await page.goto(`${platform.url}/sign-in?next=/admin&lang=en`)
      await page.getByLabel('E-mail or username').fill('ada')
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL(/\/admin$/)
      await page.getByRole('button', { name: /^ada/ }).filter({ visible: true }).click()
      await page.getByRole('radio', { name: 'Italiano' }).check()
      await heading(page, 'Panoramica').waitFor()
      expect(await axeFaults(page)).toEqual([])
      await page.context().clearCookies({ name: 'flow_session' })
      await page.getByRole('link', { name: 'Registro' }).click()
      await heading(page, 'Entra per continuare').waitFor()
    })
  })
})
