import { expect } from 'vitest'
import { wholeTest } from '../testing/whole.ts'
import { fillDemo } from './fill-demo.ts'

const test = wholeTest('together')

test('a platform on which people have events of their own is left alone', async ({ whole }) => {
  const own = await whole.call('POST', '/api/v1/auth/register', {
    body: { email: 'rosa@example.org', username: 'rosa', password: 'quiet-river-stones' },
  })
  const token = own.body.accessToken
  const event = await whole.call('POST', '/api/v1/events', {
    token,
    body: {
      title: 'My first concert',
      description: 'In the yard.',
      startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      endsAt: new Date(Date.now() + 90_000_000).toISOString(),
      timeZone: 'Europe/Rome',
      kind: 'in_person',
      category: 'music',
      place: { name: 'Cortile', lat: 45.4642, lng: 9.19 },
    },
  })
  await whole.call('POST', `/api/v1/events/${event.body.id}/publish`, { token })
  const outcome = await fillDemo({
    call: (as, method, path, body) => whole.call(method, path, { token: as, body }),
    now: new Date(),
    progress: () => undefined,
    makeAdmin: () => Promise.reject(new Error('nobody asked')),
    vouchFor: () => Promise.reject(new Error('nobody asked')),
  })
  expect(outcome).toBe('leftAlone')
  const { body } = await whole.call('GET', '/api/v1/users?q=anna')
  expect(body.items).toEqual([])
})
