import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

describe.skipIf(!chromiumPath())('the admin portal', () => {
  let platform: Platform

  beforeAll(async () => {
    platform = await startPlatform()
    const made = ['--email', 'ada@admins.example', '--username', 'ada', '--password', PASSWORD]
    expect(await platform.flow('admin', 'create', ...made)).toMatchObject({ code: 0 })
    const member = { email: 'mia@people.example', username: 'mia', displayName: 'Mia', password: PASSWORD }
    const reply = await fetch(`${platform.url}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(member),
    })
    expect(reply.status).toBe(201)
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
      const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
      expect(width[0]).toBeLessThanOrEqual(width[1] as number)
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
