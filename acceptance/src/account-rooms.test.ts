import { startOidcProvider } from '@flow/testkit/oidc'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appCode, heading, join, lookOver, PASSWORD, press, setUpTwoFactor, signOut } from './account-steps.ts'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { drawPicture } from './draw-picture.ts'
import { ADMIN, openOutbox } from './local-outbox.ts'
import { choosePreferences, pushTo, readInbox, turnPushOnAndOff } from './notification-steps.ts'
import { freePort, type Platform, startPlatform } from './platform.ts'
import { ageSessions } from './session-age.ts'
import { walk } from './walk.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the rooms of the settings need Chromium (on Debian: apt-get install chromium).\n')

describe.skipIf(!chromiumPath())('the rooms of an account', () => {
  let platform: Platform
  let provider: Awaited<ReturnType<typeof startOidcProvider>>
  let outbox: Awaited<ReturnType<typeof openOutbox>>

  beforeAll(async () => {
    const port = await freePort()
    const people = { olga: { email: 'olga@provider.example', email_verified: true, name: 'Olga Elsewhere' } }
    provider = await startOidcProvider(people, `http://localhost:${port}`)
    const providers = JSON.stringify([{ ...provider.settings, label: 'Elsewhere' }])
    const push = { FLOW_VAPID_SUBJECT: 'mailto:push@flow.example' }
    platform = await startPlatform({ env: { FLOW_PORT: String(port), FLOW_OIDC_PROVIDERS: providers, ...push } })
    outbox = await openOutbox(platform)
  })
  afterAll(async () => {
    await platform?.stop()
    await provider?.stop()
  })

  const settings = (page: Page, room: string) => page.goto(`${platform.url}/settings/${room}`)

  it('a profile takes a photo, links and a place, and is seen by whom it shall', async () => {
    await walk({ ...PHONE, colorScheme: 'dark' }, async page => {
      await join(page, platform.url, 'ruth')
      await settings(page, 'profile')
      await page.locator('input[type=file]:enabled').setInputFiles({
        name: 'me.png',
        mimeType: 'image/png',
        buffer: Buffer.from('this is no picture'),
      })
      await press(page, 'Use this photo')
      await page.getByText('This is no picture that can be read').waitFor()
      const picture = { name: 'me.png', mimeType: 'image/png', buffer: await drawPicture(page) }
      await page.locator('input[type=file]:enabled').setInputFiles(picture)
      await page.getByRole('img', { name: 'This is how it will look' }).waitFor()
      await lookOver(page)
      await press(page, 'Use this photo')
      await page.getByRole('button', { name: 'Remove the photo' }).waitFor()

      await page.getByLabel('A few words').fill('I bake.')
      await page.getByLabel('What you’re into').fill('bread, jazz')
      await page.getByLabel('Name of link 1').fill('Bakery')
      await page.getByLabel('Address of link 1').fill('https://bakery.example')
      await page.getByLabel('City or neighbourhood').fill('Atlantis the Lost')
      await press(page, 'Save profile')
      await page.getByText('Choose the city from the list.').waitFor()
      await page.getByLabel('City or neighbourhood').fill('Bologna')
      await page
        .getByRole('option', { name: /^Bologna/ })
        .first()
        .click()
      await press(page, 'Save profile')
      await page.getByText('Saved.').waitFor()
      await lookOver(page)

      await settings(page, 'visibility')
      await lookOver(page)
      await page.getByLabel('Links').selectOption('Nobody')
      await press(page, 'Save')
      await page.getByText('Saved.').waitFor()
      await settings(page, 'profile')
      expect(await page.getByLabel('City or neighbourhood').inputValue()).toBe('Bologna')
      const own = await page.getByRole('link', { name: 'See your page' }).getAttribute('href')
      await walk(DESK, async stranger => {
        await stranger.goto(platform.url + own)
        await heading(stranger, 'Ines Keeper')
        await stranger.getByText('I bake.').waitFor()
        expect(await stranger.getByText('Bakery').count()).toBe(0)
        const photo = stranger.locator('img[src*="/photo/"]').first()
        expect(await photo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(512)
      })
    })
  })

  it('what a stranger at an open laptop must not do asks for the password, and goes on with it', async () => {
    await walk(DESK, async page => {
      await join(page, platform.url, 'olaf')
      await ageSessions(platform, 'olaf', 11)
      await settings(page, 'privacy')
      await press(page, 'Put it together')
      await heading(page, 'Is it still you?')
      await lookOver(page)
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Password', { exact: true }).fill('not my password')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await dialog.getByText('This isn’t your password').waitFor()
      await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD)
      await dialog.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('link', { name: 'Download' }).waitFor()
      expect(await dialog.count()).toBe(0)
    })
  })

  it('through a provider: one comes in, is asked for the second step, and may turn back', async () => {
    await walk(DESK, async page => {
      const { url } = platform
      // The provider's pages ask for a font of the internet, which a test does not.
      await page.route('https://fonts.googleapis.com/**', route => route.abort())
      const leave = async () => {
        await page.goto(`${url}/sign-in?next=/settings/security`)
        await page.getByRole('link', { name: 'Continue with Elsewhere' }).click()
        await page.waitForURL(`${provider.issuer}/**`)
      }
      const comeBack = async () => {
        const login = page.locator('input[name=login]')
        if (await login.count()) {
          await login.fill('olga')
          await page.locator('input[name=password]').fill('any')
          await page.locator('button[type=submit]').click()
        }
        await page.getByRole('button', { name: 'Continue' }).click()
      }
      await leave()
      await page.getByRole('link', { name: /cancel/i }).click()
      await page.getByText('You came back without signing in').waitFor()
      await lookOver(page)
      await leave()
      await comeBack()
      await heading(page, 'Security')
      await page.getByText('olga@provider.example · Confirmed').waitFor()
      const { secret } = await setUpTwoFactor(page)
      await signOut(page, url)
      await page.goto(`${url}/sign-in?next=/settings/security`)
      await page.getByRole('link', { name: 'Continue with Elsewhere' }).click()
      await heading(page, 'One more step')
      await page.getByLabel('Code').fill(appCode(secret, 1))
      await press(page, 'Continue')
      await page.getByText('On · 10 backup codes left').waitFor()
    })
  })

  it('one reads what one was told, chooses what comes where, and a push message is shown', async () => {
    await walk({ ...PHONE, colorScheme: 'dark', permissions: ['notifications'] }, async page => {
      await join(page, platform.url, 'nora')
      await readInbox(page, platform.url)
      await choosePreferences(page, platform.url)
      const message = { title: 'New time', body: 'Now at nine.', link: `${platform.url}/notifications`, tag: 'one' }
      expect(await pushTo(page, platform.url, message)).toEqual(['New time: Now at nine.'])
      await turnPushOnAndOff(page, platform.url)
    })
  })

  it('every room speaks Italian, and is in order on a small phone', async () => {
    await walk({ ...PHONE, colorScheme: 'light' }, async page => {
      await join(page, platform.url, 'ida')
      const smaller = ['password', 'email', 'two-factor', 'passkeys', 'history'].map(room => `security/${room}`)
      for (const room of ['profile', 'visibility', 'preferences', 'notifications', 'security', 'privacy', ...smaller]) {
        await settings(page, `${room}?lang=it`)
        expect(await page.getByRole('navigation', { name: 'Impostazioni' }).count()).toBe(1)
        await lookOver(page)
      }
      await settings(page, 'preferences?lang=it')
      await page.getByText('Miglia').click()
      await press(page, 'Salva le impostazioni')
      await page.getByText('Salvato.').waitFor()
      expect(await page.getByRole('radio', { name: 'Miglia' }).isChecked()).toBe(true)
    })
  })

  it('an administrator reads in the browser what Flow wrote', async () => {
    await walk({ ...PHONE, colorScheme: 'dark' }, async page => {
      await join(page, platform.url, 'milo')
      await outbox.linkTo('milo@people.example', 'verify_email')
      await signOut(page, platform.url)
      await page.goto(`${platform.url}/sign-in?next=/admin/mail`)
      await page.getByLabel('E-mail or username').fill(ADMIN.login)
      await page.getByLabel('Password', { exact: true }).fill(ADMIN.password)
      await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('button', { name: /^Confirm your e-mail address\s*to milo@people.example/ }).click()
      await lookOver(page)
      await page.getByRole('link', { name: /\/verify-email\?token=/ }).click()
      await press(page, 'Yes, this is my address')
      await heading(page, 'That’s settled.')
    })
  })
})
