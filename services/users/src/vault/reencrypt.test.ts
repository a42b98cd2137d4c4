import { secretsFrom } from '@flow/service-kit'
import { startServiceUnderTest, testSecrets } from '@flow/testkit'
import { expect, test } from 'vitest'
import { createContext } from '../context.ts'
import { readMails } from '../modules/mail/mails.ts'
import { readOwnProfile } from '../modules/people/read-people.ts'
import { signIn } from '../modules/sign-in/sign-in.ts'
import { DEFAULTS } from '../settings.ts'
import { anonymousClient } from '../testing/client.ts'
import { GOOD_PASSWORD, quickUsersService, registerPerson } from '../testing/people.ts'
import { reencrypt } from './reencrypt.ts'

const OLD_ROOT = 'a root secret that is used by tests and by nobody else'
const NEW_ROOT = 'a new root secret that replaces the one that leaked'

test('after a rotation everything opens with the new root alone, and nothing was lost', async () => {
  const running = await startServiceUnderTest(quickUsersService)
  try {
    const { api, service } = running
    const { actor, email } = await registerPerson(api)
    await api.as(actor).put('/api/v1/users/profile', { phone: '+390212345678', place: { lat: 45.1, lng: 9.2 } })
    await api.as(actor).post('/api/v1/users/devices', { platform: 'web', token: 'rotated' })
    const longOne = { username: 'longpass', email: 'long@example.org', password: 'many words '.repeat(10) }
    await api.post('/api/v1/auth/register', longOne)
    const contextWith = (root: string, ...older: string[]) =>
      createContext(
        { ...service.deps, secrets: { ...testSecrets, ...secretsFrom(root, older) } },
        { ...DEFAULTS, bcryptRounds: 4 },
      )

    const during = contextWith(NEW_ROOT, OLD_ROOT)
    const { changed, left } = await reencrypt(during)
    expect(changed).toBeGreaterThan(6)
    expect(left).toBe(1)
    expect(await reencrypt(during)).toEqual({ changed: 0, left: 1 })
    await signIn(during, { login: 'longpass', password: longOne.password }, anonymousClient)
    expect(await reencrypt(during)).toEqual({ changed: 0, left: 0 })

    const after = contextWith(NEW_ROOT)
    expect(await readOwnProfile(after, actor)).toMatchObject({ email, phone: '+390212345678', place: { lat: 45.1 } })
    expect((await readMails(after, { limit: 10 })).map(({ to }) => to)).toContain(email)
    for (const given of [
      { login: email, password: GOOD_PASSWORD },
      { login: 'long@example.org', password: longOne.password },
    ])
      expect(await signIn(after, given, anonymousClient)).toMatchObject({ reply: { expiresIn: 900 } })
    await expect(readOwnProfile(contextWith(OLD_ROOT), actor)).rejects.toThrow('no key of the ring')
  } finally {
    await running.stop()
  }
})
