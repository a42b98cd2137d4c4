import { openPool } from '@flow/postgres'
import { anActor, eventually, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)
const [GROUPS, AT_ONCE] = [12, 25]
/** Ends the service's connections, which tells what they looked at. */
const HANG_UP = `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
  where datname = current_database() and usename <> current_user`
const WHOLE = `select relname, seq_scan::int, seq_tup_read::int, idx_scan::int from pg_stat_user_tables
  where schemaname = 'events' and relname = any ($1) order by relname`
const GROWING = ['orders', 'order_lines', 'tickets']

test('a sale that begins when statistics say that there are no orders reads none of them twice', async ({
  api,
  adminUrl,
}) => {
  const tier = { name: 'Seat', kind: 'paid' as const, price: { amount: 1000, currency: 'EUR' }, maxPerPerson: 2 }
  const { event } = await makeEvent(api, { tiers: [tier] })
  const pool = openPool({ url: adminUrl, max: 1 })
  const look = async () => {
    await eventually(async () => (await pool.query(HANG_UP)).rows[0].ended === 0)
    return (await pool.query(WHOLE, [GROWING])).rows
  }
  await pool.query('vacuum analyze events.orders, events.order_lines, events.tickets')
  const before = await look()
  const wish = { lines: [{ tierId: event.tiers[0]?.id, quantity: 1 }] }
  for (let group = 0; group < GROUPS; group++) {
    const hold = (_: unknown, nth: number) =>
      api.as(anActor()).post(`/api/v1/events/${event.id}/orders`, wish, { 'idempotency-key': `${group}-${nth}` })
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, hold))
    for (const { status } of replies) expect(status).toBe(201)
  }
  const after = await look()
  await pool.end()
  const read = (what: string) => after.reduce((sum, row, nth) => sum + row[what] - before[nth][what], 0)
  expect(read('seq_tup_read')).toBe(0)
  expect(read('idx_scan')).toBeGreaterThanOrEqual(2 * GROUPS * AT_ONCE)
})
