import { openPool } from '@flow/postgres'
import { eventually, serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'
import { createViewCounter } from './record-views.ts'

const test = serviceTest(eventsService)
const BATCH = 500
const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

test('a flush waits for the batch that is being written', async ({ api, service, adminUrl, db }) => {
  const { event } = await makeEvent(api)
  const views = createViewCounter(service.deps)
  const pool = openPool({ url: adminUrl, max: 2 })
  const door = await pool.connect()
  await door.query('begin')
  await door.query('lock table events.view_days')
  const visit = { address: '1.1.1.1', userAgent: 'Mozilla/5.0 Firefox/140.0', viewerId: null }
  for (let nth = 0; nth < BATCH; nth++) await views.count(event.id, {}, visit)
  await eventually(async () => (await pool.query(WAITING)).rows[0].count === 1)
  let flushed = false
  const flush = views.flush().then(() => {
    flushed = true
  })
  await pool.query('select 1')
  expect(flushed).toBe(false)
  await door.query('commit')
  door.release()
  await pool.end()
  await flush
  const query = { text: 'select views from view_days where event_id = $1', params: [event.id] }
  expect(await db.asService('test', tx => tx.query(query))).toEqual([{ views: BATCH }])
})
