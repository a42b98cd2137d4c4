import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { heading, lookOver, press } from './account-steps.ts'

/** Finds the welcome that everybody gets in the inbox, and marks it as read. */
export const readInbox = async (page: Page, url: string): Promise<void> => {
  const welcome = page.getByRole('heading', { name: /^Welcome to Flow/ })
  await expect
    .poll(async () => {
      await page.goto(`${url}/notifications`)
      return welcome.count()
    })
    .toBe(1)
  await page
    .getByRole('link', { name: /^Notifications, \d+ new$/ })
    .first()
    .waitFor()
  await lookOver(page)
  await press(page, 'Mark all as read')
  await page.getByText('You’ve seen everything.').waitFor()
}

/** Chooses quiet hours and a channel, and finds them chosen. */
export const choosePreferences = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/settings/notifications`)
  const announcements = page.getByLabel(/^E-mail\s*\(Announcements\)$/)
  await announcements.uncheck()
  await page.getByLabel('Keep quiet hours').check()
  await page.getByLabel('From').fill('21:30')
  await press(page, 'Save notifications')
  await page.getByText('Saved. It counts from now on.').waitFor()
  await heading(page, 'This browser')
  await page.getByRole('button', { name: 'Let them come here' }).waitFor()
  await lookOver(page)
  await page.reload()
  expect([await announcements.isChecked(), await page.getByLabel('Keep quiet hours').isChecked()]).toEqual([
    false,
    true,
  ])
  expect(await page.getByLabel('From').inputValue()).toBe('21:30')
}

/** In place of a push service of the internet: the browser's subscription stays in the page's storage. */
const subscribeHere = () => {
  const KEY = 'a push service'
  const subscription = {
    unsubscribe: async () => {
      localStorage.removeItem(KEY)
      return true
    },
    toJSON: () => ({ endpoint: 'https://push.example/one', keys: { p256dh: 'BPublicKey', auth: 'secret' } }),
  } as unknown as PushSubscription
  PushManager.prototype.getSubscription = async () => (localStorage.getItem(KEY) ? subscription : null)
  PushManager.prototype.subscribe = async () => {
    localStorage.setItem(KEY, 'on')
    return subscription
  }
}

/** Lets messages come to this browser, and no more: Flow knows the browser only in between. */
export const turnPushOnAndOff = async (page: Page, url: string): Promise<void> => {
  const devices = async () => {
    const reply = await page.request.get(`${url}/api/v1/users/devices`)
    return (await reply.json()).items.length
  }
  await page.addInitScript(subscribeHere)
  await page.goto(`${url}/settings/notifications`)
  await press(page, 'Let them come here')
  await page.getByRole('button', { name: 'Let them come no more' }).waitFor()
  expect(await devices()).toBe(1)
  await press(page, 'Let them come no more')
  await page.getByRole('button', { name: 'Let them come here' }).waitFor()
  expect(await devices()).toBe(0)
}

interface Registrations {
  readonly registrations: ReadonlyArray<{ readonly registrationId: string; readonly scopeURL: string }>
}

/** Hands the browser a push message with a tag, again until it is shown as a push service would, and answers what it shows. */
export const pushTo = async (page: Page, url: string, message: object): Promise<string[]> => {
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>(resolve =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }: Registrations) => {
      const own = registrations.find(one => one.scopeURL.startsWith(url))
      if (own) resolve(own.registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await found
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const deliver = () =>
    session.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: url, registrationId },
      data: JSON.stringify(message),
    })
  const shown = () =>
    page.evaluate(async () => {
      const list = await (await navigator.serviceWorker.ready).getNotifications()
      return list.map(one => `${one.title}: ${one.body}`)
    })
  // The debugger drops a message, and says nothing, while the worker is between two lives; its tag keeps it one.
  const deliverAndLook = async () => {
    await deliver()
    return (await shown()).length
  }
  await expect.poll(deliverAndLook, { interval: 500 }).toBe(1)
  return shown()
}
