import { runningEmbeddedPostgres } from '@flow/embedded-postgres'
import pg from 'pg'
import { expect } from 'vitest'
import type { Platform } from './platform.ts'

const start = Date.now() + 6 * 86_400_000
const [startsAt, endsAt] = [start, start + 7_200_000].map(at => new Date(at).toISOString())

const EVENT = {
  title: 'Supper at the long table',
  description: 'Five courses, one table.',
  startsAt,
  endsAt,
  timeZone: 'Europe/London',
  kind: 'in_person',
  category: 'food-drink',
  // Whoever looks for something to buy in London finds what was there before.
  visibility: 'unlisted',
  place: { name: 'The old dairy', city: 'London', country: 'GB', lat: 51.52, lng: -0.07 },
}
const QUESTION = { key: 'eats', label: 'What do you not eat?', kind: 'text', required: true }

/** A supper that somebody sells places for, and what they change while others buy. */
export const openSale = async ({ url, dataDir }: Platform, login: string, password: string) => {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const call = async (method: string, path: string, body: object | null = null) => {
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      body: method === 'GET' ? null : JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as { accessToken: string; id: string; status: string }
  }
  const { accessToken } = await call('POST', '/auth/login', { login, password })
  headers.authorization = `Bearer ${accessToken}`
  const { id } = await call('POST', '/events', EVENT)
  const seat = (amount: number) => ({ name: 'A seat', kind: 'paid', price: { amount, currency: 'GBP' }, quantity: 20 })
  const tier = await call('POST', `/events/${id}/tiers`, seat(1000))
  await call('POST', `/events/${id}/publish`)
  return {
    tickets: `${url}/events/${id}/tickets`,
    /** @param amount in pence */
    setPrice: (amount: number) => call('PUT', `/events/${id}/tiers/${tier.id}`, seat(amount)),
    /** From now on everybody has to say what they do not eat. */
    ask: async () => {
      const settings = await call('GET', `/events/${id}/sale-settings`)
      await call('PUT', `/events/${id}/sale-settings`, { ...settings, questions: [QUESTION] })
    },
    /** Lets the time of an order be over, and waits until its tickets went back. */
    runOut: async (orderId: string) => {
      const server = runningEmbeddedPostgres(dataDir)
      if (!server) throw new Error('the platform runs no database of its own')
      const client = new pg.Client({ connectionString: server.adminUrl('flow') })
      await client.connect()
      await client.query('update events.orders set expires_at = now() where id = $1', [orderId])
      await client.end()
      const status = async () => (await call('GET', `/orders/${orderId}`)).status
      await expect.poll(status, { timeout: 30_000 }).toBe('expired')
    },
  }
}
