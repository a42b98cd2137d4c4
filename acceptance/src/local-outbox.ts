import { expect } from 'vitest'
import type { Platform } from './platform.ts'

export const ADMIN = { login: 'ada', password: 'wide green lanterns 7' } as const

interface Mail {
  readonly kind: string
  readonly to: string
  readonly text: string
}

/** Reads the mails that the platform wrote, as its administrator. */
export const openOutbox = async (platform: Platform) => {
  const made = ['--email', 'ada@admins.example', '--username', ADMIN.login, '--password', ADMIN.password]
  expect(await platform.flow('admin', 'create', ...made)).toMatchObject({ code: 0 })
  const signedIn = await fetch(`${platform.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  })
  const { accessToken } = (await signedIn.json()) as { accessToken: string }
  const read = async (): Promise<readonly Mail[]> => {
    const reply = await fetch(`${platform.url}/api/v1/auth/mail?limit=100`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
    return ((await reply.json()) as { items: Mail[] }).items
  }
  return {
    /** The link in the newest mail of a kind to an address, once it was written. */
    linkTo: (to: string, kind: string): Promise<string> =>
      expect
        .poll(async () => (await read()).find(mail => mail.to === to && mail.kind === kind))
        .toBeTruthy()
        .then(async () => {
          const mail = (await read()).find(one => one.to === to && one.kind === kind)
          return /https?:\S+/.exec(mail?.text ?? '')?.[0] as string
        }),
  }
}
