import { newId } from '@flow/contracts'
import { anActor, eventually } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { type House, houseTest, statesOf } from '../../testing/house.ts'
import type { Outcome, Outgoing, Provider } from '../providers/provider.ts'

/** A provider that does as the test says and remembers what it took. */
const scripted = (name: string) => {
  const taken: Outgoing[] = []
  const state: { outcome: (message: Outgoing) => Outcome } = { outcome: () => ({ status: 'accepted' }) }
  const provider: Provider = {
    ...{ name, channel: 'email', chunk: 4, confirms: false },
    send: async messages =>
      messages.map(one => {
        const outcome = state.outcome(one)
        if (outcome.status === 'accepted' || outcome.status === 'unknown') taken.push(one)
        return outcome
      }),
  }
  return { provider, taken, state }
}

const [first, second] = [scripted('first'), scripted('second')]
const test = houseTest({
  outside: { webhooks: {}, providers: () => ({ email: [first.provider, second.provider] }) },
})
const admin = anActor({ role: 'admin' })
const path = '/api/v1/notifications'

const tell = (house: House, userId: string, more: Record<string, unknown> = {}) =>
  house.running.api.as(admin).post(path, {
    ...{ type: 'system_announcement', userIds: [userId], channels: ['email'], data: { title: 'News', body: 'More.' } },
    ...more,
  })
const row = async ({ running: { db } }: House, userId: string) => {
  const query = {
    text: 'select state, attempts::int, ambiguous, provider, error from deliveries where user_id = $1',
    params: [userId],
  }
  const [one] = await db.asService('test', tx => tx.query<Record<string, unknown>>(query))
  return one
}
const settled = (house: House, userId: string, state: string) =>
  eventually(async () => ((await statesOf(house, userId))[state] === 1 ? row(house, userId) : undefined))
const to = (one: ReturnType<typeof scripted>, email: string) => one.taken.filter(message => message.to === email)

describe('handing over', () => {
  test('what the first provider does not take goes to the second at once', async ({ house }) => {
    const person = await house.person()
    first.state.outcome = () => ({ status: 'failed', error: 'answered 500' })
    await tell(house, person.userId)
    expect(await settled(house, person.userId, 'delivered')).toMatchObject({
      provider: 'second',
      attempts: 1,
      ambiguous: false,
    })
    expect([to(first, person.email).length, to(second, person.email).length]).toEqual([0, 1])
    first.state.outcome = () => ({ status: 'accepted' })
  })

  test('what may have been taken is tried again by nobody else, and marked', async ({ house }) => {
    const person = await house.person()
    let tries = 0
    first.state.outcome = () => (++tries === 1 ? { status: 'unknown', error: 'ECONNRESET' } : { status: 'accepted' })
    await tell(house, person.userId)
    expect(await settled(house, person.userId, 'delivered')).toMatchObject({
      attempts: 2,
      ambiguous: true,
      provider: 'first',
    })
    expect([to(first, person.email).length, to(second, person.email).length]).toEqual([2, 0])
    first.state.outcome = () => ({ status: 'accepted' })
  })

  test('after three attempts it rests among the dead letters, from where it can be tried again', async ({ house }) => {
    const { api } = house.running
    const person = await house.person()
    const no = (message: Outgoing): Outcome =>
      message.to === person.email ? { status: 'failed', error: `<${person.email}> said 500` } : { status: 'accepted' }
    for (const one of [first, second]) one.state.outcome = no
    await tell(house, person.userId)
    expect(await settled(house, person.userId, 'dead')).toMatchObject({ attempts: 3 })
    const { items } = (await api.as(admin).get(`${path}/dead-letters`)).body
    expect(items[0]).toMatchObject({ userId: person.userId, attempts: 3, type: 'system_announcement' })
    expect(items[0].error).not.toContain(person.email)
    for (const one of [first, second]) one.state.outcome = () => ({ status: 'accepted' })
    expect((await api.as(admin).post(`${path}/dead-letters/${items[0].id}/replay`)).status).toBe(202)
    await settled(house, person.userId, 'delivered')
    expect((await api.as(admin).post(`${path}/dead-letters/${items[0].id}/replay`)).status).toBe(404)
    expect((await api.as(anActor()).get(`${path}/dead-letters`)).status).toBe(403)
    expect((await api.get(`${path}/dead-letters`)).status).toBe(401)
    expect((await api.as(anActor()).post(`${path}/dead-letters/${newId()}/replay`)).status).toBe(403)
  })

  test('an address that bounced is not written to again, nor is one that is not proven', async ({ house }) => {
    const person = await house.person()
    first.state.outcome = () => ({ status: 'bounced', error: '550' })
    await tell(house, person.userId)
    await settled(house, person.userId, 'bounced')
    first.state.outcome = () => ({ status: 'accepted' })
    await tell(house, person.userId)
    await settled(house, person.userId, 'suppressed')
    const unproven = await house.person({}, { emailVerified: false })
    await tell(house, unproven.userId)
    expect(await settled(house, unproven.userId, 'suppressed')).toMatchObject({ error: 'the address is not proven' })
  })

  test('a pause that a provider asks for uses up no attempt', async ({ house }) => {
    const { clock } = house.running
    const person = await house.person()
    const wait = (message: Outgoing): Outcome =>
      message.to === person.email ? { status: 'throttled', retryAfterMs: 5_000 } : { status: 'accepted' }
    for (const one of [first, second]) one.state.outcome = wait
    await tell(house, person.userId)
    for (let nth = 0; nth < 5; nth++) {
      const paused = await eventually(async () => {
        const found = await row(house, person.userId)
        return found?.state === 'pending' && found.error === 'asked to wait' ? found : undefined
      })
      expect(paused.attempts).toBe(0)
      clock.advance(6_000)
    }
    for (const one of [first, second]) one.state.outcome = () => ({ status: 'accepted' })
    clock.advance(60_000)
    expect(await settled(house, person.userId, 'delivered')).toMatchObject({ attempts: 1 })
  })
})

describe('what a person chose', () => {
  test('is asked again when the message leaves: switched off meanwhile means suppressed', async ({ house }) => {
    const { api, clock } = house.running
    const person = await house.person()
    await tell(house, person.userId, { scheduleAt: new Date(clock.now().getTime() + 60_000).toISOString() })
    const items = [{ type: 'system_announcement', channel: 'email', enabled: false }]
    await api.as(anActor({ id: person.userId })).put(`${path}/preferences`, { items })
    clock.advance(120_000)
    expect(await settled(house, person.userId, 'suppressed')).toMatchObject({ error: 'switched off' })
  })

  test('can be said with one click from the mail, without signing in', async ({ house }) => {
    const { api } = house.running
    const person = await house.person()
    await tell(house, person.userId)
    const [mail] = await eventually(() => (to(first, person.email).length ? to(first, person.email) : undefined))
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    const address = new URL(/^<(.*)>$/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '').pathname
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await api.get(address)).body).toEqual({ type: 'system_announcement', channel: 'email', subscribed: true })
    const click = await api.call({ method: 'POST', url: address, payload: 'List-Unsubscribe=One-Click', headers: form })
    expect([click.status, click.body.subscribed]).toEqual([200, false])
    await tell(house, person.userId)
    await eventually(async () => (await statesOf(house, person.userId)).delivered === 1)
    expect((await api.post(`${address}x`)).status).toBe(404)
    expect((await api.post(`${path}/unsubscribe/nonsense`)).status).toBe(404)
  })

  test('is noted when a link is followed, which leads nowhere but to this site', async ({ house }) => {
    const { api } = house.running
    const person = await house.person()
    await tell(house, person.userId, { link: '/events/1' })
    const [mail] = await eventually(() => (to(first, person.email).length ? to(first, person.email) : undefined))
    const click = await api.get(new URL(mail?.link ?? '').pathname)
    expect([click.status, click.headers.location]).toEqual([302, 'http://localhost:3000/events/1'])
    const pixel = /src="([^"]*open[^"]*)"/.exec(mail?.html() ?? '')?.[1] ?? ''
    expect((await api.get(new URL(pixel.replaceAll('&#46;', '.')).pathname)).headers['content-type']).toBe('image/gif')
    expect(
      (
        await api.get(
          `${path}/click/${Buffer.from('["1","//evil.example"]').toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA`,
        )
      ).status,
    ).toBe(404)
    const { body } = await api.as(admin).get(`${path}/analytics`)
    expect(body.total.clicked).toBeGreaterThan(0)
    expect((await api.as(anActor()).get(`${path}/analytics`)).status).toBe(403)
  })
})

test('the account always adds up', async ({ house }) => {
  const { api } = house.running
  const { total } = (await api.as(admin).get(`${path}/analytics`)).body
  const { accepted, pending, delivered, bounced, suppressed, cancelled, dead } = total
  expect(accepted).toBe(pending + delivered + bounced + suppressed + cancelled + dead)
})
