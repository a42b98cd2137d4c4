import { readFile } from 'node:fs/promises'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFaults } from './axe.ts'

export const PASSWORD = 'wide green lanterns 7'

/** Whatever moves has come to its place; what turns for ever is not waited for. */
const settled = (page: Page) =>
  page.evaluate(() => {
    const moving = document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
    return Promise.all(moving.map(one => one.finished.catch(() => undefined)))
  })

/**
 * Nothing is wrong with the page for anybody, and nothing of it hangs over the side. The window is made as tall as the
 * page meanwhile, so that no bar covers what one could scroll to.
 */
export const lookOver = async (page: Page): Promise<void> => {
  const window = page.viewportSize() ?? { width: 1440, height: 900 }
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
  const [width = 0, height = 0] = size
  expect(width).toBeLessThanOrEqual(window.width)
  await page.setViewportSize({ ...window, height: Math.max(window.height, height) })
  await settled(page)
  const faults = await axeFaults(page)
  await page.setViewportSize(window)
  expect(faults).toEqual([])
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: true }).waitFor()
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

export const join = async (page: Page, url: string, username: string): Promise<void> => {
  await page.goto(`${url}/sign-up?next=/settings/security`)
  await lookOver(page)
  await page.getByLabel('Your name').fill('Ines Keeper')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('E-mail').fill(`${username}@people.example`)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await press(page, 'Join Flow')
  await heading(page, 'Security')
}

export const signOut = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/sign-out`)
  await press(page, 'Sign out')
  await page.waitForURL(`${url}/`)
}

/** Name and password; leaves one where the next step is. */
export const beginSignIn = async (page: Page, url: string, login: string, password = PASSWORD): Promise<void> => {
  await page.goto(`${url}/sign-in?next=/settings/security`)
  await page.getByLabel('E-mail or username').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** A code of the app, `steps` half-minutes from now: each works once, and the next one is taken already. */
export const appCode = (secret: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Sets up the second step as one does: secret by hand, first code, backup codes kept in a file. */
export const setUpTwoFactor = async (page: Page): Promise<{ secret: string; backupCodes: string[] }> => {
  await page.getByRole('link', { name: /^Two-step sign-in/ }).click()
  await press(page, 'Set it up')
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
  await lookOver(page)
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code').fill('000000')
  await press(page, 'Turn it on')
  await page.getByText('This code doesn’t work').waitFor()
  await page.getByLabel('Code').fill(appCode(secret, 0))
  await press(page, 'Turn it on')
  await heading(page, 'Your backup codes')
  await lookOver(page)
  const shown = await page.locator('[data-backup-code]').allInnerTexts()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ])
  const backupCodes = (await readFile(await file.path(), 'utf8')).trim().split('\n')
  expect(backupCodes).toHaveLength(10)
  expect(backupCodes).toEqual(shown)
  await press(page, 'I’ve kept them')
  await page.getByText('10 backup codes left').waitFor()
  return { secret, backupCodes }
}

export const useBackupCode = async (page: Page, code: string): Promise<void> => {
  await heading(page, 'One more step')
  await press(page, /^No phone at hand/)
  await lookOver(page)
  await page.getByLabel('Backup code').fill(code)
  await press(page, 'Continue')
}

/** An authenticator inside Chromium that holds passkeys and says that its person is there. */
export const withAuthenticator = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Asks for the copy of everything and takes it along. Answers the archive. */
export const takeExport = async (page: Page): Promise<Buffer> => {
  await press(page, 'Put it together')
  const link = page.getByRole('link', { name: 'Download' })
  await link.waitFor()
  await lookOver(page)
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFile(await file.path())
}
