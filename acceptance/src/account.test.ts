import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appCode,
  beginSignIn,
  heading,
  join,
  lookOver,
  PASSWORD,
  press,
  setUpTwoFactor,
  signOut,
  takeExport,
  useBackupCode,
  withAuthenticator,
} from './account-steps.ts'
import { chromiumPath, DESK, PHONE } from './browser.ts'
import { openOutbox } from './local-outbox.ts'
import { type Platform, startPlatform } from './platform.ts'
import { walk } from './walk.ts'

if (!chromiumPath())
  process.stderr.write('SKIPPED: the account journey needs Chromium (on Debian: apt-get install chromium).\n')

describe.skipIf(!chromiumPath())('an account', () => {
  let platform: Platform
  let outbox: Awaited<ReturnType<typeof openOutbox>>

  beforeAll(async () => {
    platform = await startPlatform()
    outbox = await openOutbox(platform)
  })
  afterAll(() => platform?.stop())

  const settings = (page: Page, room: string) => page.goto(`${platform.url}/settings/${room}`)

  it.each([
    ['a wide screen', 'ines', { ...DESK, colorScheme: 'light' }],
    ['a phone in the dark', 'ines.dark', { ...PHONE, colorScheme: 'dark' }],
  ] as const)(
    'is confirmed, guarded by a second step, entered without the phone, and left and kept, on %s',
    async (_, name, screen) => {
      await walk(screen, async page => {
        const { url } = platform
        await join(page, url, name)
        const banner = page.getByText('Confirm your e-mail')
        await banner.waitFor()
        await lookOver(page)
        await page.goto(await outbox.linkTo(`${name}@people.example`, 'verify_email'))
        await lookOver(page)
        await press(page, 'Yes, this is my address')
        await heading(page, 'That’s settled.')
        await settings(page, 'security')
        expect(await banner.count()).toBe(0)

        const { secret, backupCodes } = await setUpTwoFactor(page)
        await signOut(page, url)
        await beginSignIn(page, url, name)
        await heading(page, 'One more step')
        await lookOver(page)
        await page.getByLabel('Code').fill(appCode(secret, 1))
        await press(page, 'Continue')
        await page.getByText('On · 10 backup codes left').waitFor()

        await signOut(page, url)
        await beginSignIn(page, url, name)
        await useBackupCode(page, backupCodes[0] as string)
        await page.getByText('On · 9 backup codes left').waitFor()
        await lookOver(page)

        await walk({ ...DESK, userAgent: 'Mozilla/5.0 (iPhone) Version/18.0 Mobile Safari/604.1' }, async other => {
          await beginSignIn(other, url, name)
          await useBackupCode(other, backupCodes[1] as string)
          await heading(other, 'Security')
          await page.reload()
          await press(page, 'Sign out Safari on iPhone')
          await page.getByText('Signed out over there').waitFor()
          expect(await other.evaluate(() => fetch('/api/v1/users/profile').then(reply => reply.status))).toBe(401)
          await other.reload()
          await other.waitForURL(/\/sign-in\?next=/)
        })

        await settings(page, 'privacy')
        const archive = await takeExport(page)
        expect(archive.subarray(0, 2).toString()).toBe('PK')
        expect(archive.includes('users/profile.json')).toBe(true)
        await press(page, 'Delete my account')
        await lookOver(page)
        await press(page, 'Yes, delete it')
        await page.getByText(/^Your account will be erased on/).waitFor()
        await lookOver(page)
        await page.goto(await outbox.linkTo(`${name}@people.example`, 'deletion_planned'))
        await press(page, 'Keep my account')
        await page.getByText('Your account stays').waitFor()
      })
    },
  )

  it('takes a passkey, calls it by its name, and is opened by it alone', async () => {
    await walk(DESK, async page => {
      const { url } = platform
      await join(page, url, 'petra')
      await withAuthenticator(page)
      await settings(page, 'security/passkeys')
      await page.getByLabel('Name').fill('My laptop')
      await press(page, 'Add a passkey')
      await page.getByText('The passkey is yours').waitFor()
      await press(page, 'Rename My laptop')
      await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Desk at home')
      await press(page, 'Save')
      await page.getByText('Desk at home').waitFor()
      await lookOver(page)
      await press(page, 'Add a passkey')
      await page.getByText('This device holds a passkey of yours already.').waitFor()
      await signOut(page, url)
      await page.goto(`${url}/sign-in?next=/settings/security/history`)
      await press(page, 'Sign in with a passkey')
      await heading(page, 'Sign-in history')
      await page.getByRole('listitem').filter({ hasText: 'Passkey' }).first().waitFor()
      await lookOver(page)
      await settings(page, 'security/passkeys')
      await press(page, 'Remove Desk at home')
      await page.getByText('No passkeys yet.').waitFor()
    })
  })

  it('gets a new password by mail, and a new address when both sides agree', async () => {
    await walk(PHONE, async page => {
      const { url } = platform
      const [old, fresh] = ['remo@people.example', 'remo.new@people.example']
      await join(page, url, 'remo')
      await page.goto(await outbox.linkTo(old, 'verify_email'))
      await press(page, 'Yes, this is my address')
      await heading(page, 'That’s settled.')
      await page.goto(`${url}/forgot-password`)
      await lookOver(page)
      await press(page, 'Send me the link')
      await heading(page, 'Look into your mail.')
      const link = await outbox.linkTo(old, 'reset_password')
      await page.goto(link)
      await page.getByLabel('New password', { exact: true }).fill('password')
      await press(page, 'Set the password')
      await page.getByText('Too common').waitFor()
      await lookOver(page)
      await page.getByLabel('New password', { exact: true }).fill('nine purple bridges 4')
      await press(page, 'Set the password')
      await page.getByText('Your new password is set').waitFor()
      await beginSignIn(page, url, old, PASSWORD)
      await page.getByText('Name and password don’t go together').waitFor()
      await lookOver(page)
      await beginSignIn(page, url, old, 'nine purple bridges 4')
      await heading(page, 'Security')

      await settings(page, 'security/email')
      await page.getByLabel('New e-mail').fill(fresh)
      await page.getByLabel('Present password', { exact: true }).fill('nine purple bridges 4')
      await lookOver(page)
      await press(page, 'Change the e-mail')
      await page.getByText('We wrote to you').waitFor()
      await page.goto(await outbox.linkTo(fresh, 'email_change_new'))
      await press(page, 'Yes, this is my address')
      await heading(page, 'One side is done.')
      await page.goto(await outbox.linkTo(old, 'email_change_old'))
      await press(page, 'Yes, this is my address')
      await heading(page, 'That’s settled.')
      await page.goto(await outbox.linkTo(old, 'email_changed'))
      await page.getByText(`${fresh} · Confirmed`).waitFor()
      await page.goto(link)
      await page.getByLabel('New password', { exact: true }).fill('nine purple bridges 5')
      await press(page, 'Set the password')
      await heading(page, 'This link is used up.')
      await lookOver(page)
    })
  })
})
