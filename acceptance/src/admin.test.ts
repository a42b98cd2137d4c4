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

/** A member's event with a tag that nobody wants to see. */
const publish = async (url: string, token: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const start = Date.now() + 3 * 86_400_000
  const [startsAt, endsAt] = [start, start + 3_600_000].map(at => new Date(at).toISOString())
  const body = JSON.stringify({
    title: 'Reading under the lime tree',
    description: 'Bring a book.',
    startsAt,
    endsAt,
    timeZone: 'Europe/Rome',
    kind: 'in_person',
    category: 'books',
    tags: ['reading', 'cheap pills'],
    place: { name: 'Lime tree', city: 'Milano', country: 'IT', lat: 45.46, lng: 9.19 },
  })
  const made = await fetch(`${url}/api/v1/events`, { method: 'POST', headers, body })
  const { id } = (await made.json()) as { id: string }
  const bare = { authorization: `Bearer ${token}` }
  expect((await fetch(`${url}/api/v1/events/${id}/publish`, { method: 'POST', headers: bare })).status).toBe(200)
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
    const { accessToken } = (await reply.json()) as { accessToken: string }
    await publish(platform.url, accessToken)
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

      await page.getByRole('link', { name: 'Tags' }).click()
      await page.getByLabel('Choose cheap pills').check()
      await page.getByRole('button', { name: 'Block' }).click()
      await page.getByRole('button', { name: 'Really?' }).click()
      await page.getByRole('button', { name: 'Let it be: cheap pills' }).waitFor()
      expect(await axeFaults(page)).toEqual([])
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
