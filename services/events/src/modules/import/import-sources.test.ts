import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { anActor, eventually, serviceTest } from '@flow/testkit'
import { expect, onTestFinished } from 'vitest'
import { eventsService } from '../../service.ts'
import { inHours } from '../../testing/make.ts'

const test = serviceTest(eventsService, { installation: { callsPrivateNetwork: true } })
test.beforeAll(({ service }) => service.begin())
const PATH = '/api/v1/events/import/sources'

const csv = (...titles: string[]) =>
  ['title,start,end,venue,street,city,country,lat,lng']
    .concat(titles.map(title => `${title},${inHours(48)},${inHours(50)},Sala,Via 1,Milano,IT,45.46,9.19`))
    .join('\n')

/** A calendar on the Internet that answers with a mark of its version, and counts how often it was read whole. */
const calendar = async (first: string) => {
  const state = { body: first, status: 200, whole: 0, asked: 0 }
  const server = createServer((request, reply) => {
    state.asked += 1
    const etag = `"${Buffer.from(state.body).toString('base64url').slice(-24)}"`
    if (state.status !== 200) return reply.writeHead(state.status).end()
    if (request.headers['if-none-match'] === etag) return reply.writeHead(304).end()
    state.whole += 1
    return reply.writeHead(200, { 'content-type': 'text/csv', etag }).end(state.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { state, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events.csv` }
}

test('a source is brought in, read again only when it changed, and what is gone from it is cancelled', async ({
  api,
}) => {
  const me = api.as(anActor())
  const { state, url } = await calendar(csv('Torneo di Fetchopolis', 'Coro di Fetchopolis'))
  const added = await me.post(PATH, { url, format: 'csv', publish: true, everyHours: 1 })
  expect([added.status, added.body.lastRun]).toEqual([201, null])
  expect((await me.post(PATH, { url })).status).toBe(409)
  const lastRun = async () => (await me.get(PATH)).body.items[0].lastRun
  const runAgain = async () => {
    const before = (await lastRun()).at
    const asked = state.asked
    await me.post(`${PATH}/${added.body.id}/run`)
    await eventually(async () => state.asked > asked && (await lastRun()).at !== before)
    return lastRun()
  }
  await eventually(async () => (await lastRun()) !== null)
  expect(await lastRun()).toMatchObject({ outcome: 'changed', created: 2, removed: 0, error: null })
  expect(await runAgain()).toMatchObject({ outcome: 'unchanged', created: 0 })
  expect(state.whole).toBe(1)
  state.body = csv('Torneo di Fetchopolis', 'Ballo di Fetchopolis')
  expect(await runAgain()).toMatchObject({ outcome: 'changed', created: 1, unchanged: 1, removed: 1 })
  const found = (await api.get('/api/v1/events?q=fetchopolis')).body.items.map((one: { title: string }) => one.title)
  expect(found.sort()).toEqual(['Ballo di Fetchopolis', 'Torneo di Fetchopolis'])
  state.status = 500
  expect(await runAgain()).toMatchObject({ outcome: 'failed', error: 'it answered 500', fault: 'answered_500' })
  const [failing] = (await me.get(PATH)).body.items
  expect(failing.failures).toBe(1)
  expect(Date.parse(failing.nextRunAt) - Date.parse(failing.lastRun.at)).toBe(2 * 3_600_000)
  const runs = (await me.get(`/api/v1/imports?sourceId=${added.body.id}`)).body.items
  expect(runs).toMatchObject([
    { status: 'done', created: 1, sourceId: added.body.id },
    { status: 'done', created: 2 },
  ])
  const stranger = api.as(anActor())
  expect((await me.get('/api/v1/imports?files=true')).body.items).toEqual([])
  expect((await stranger.get(`/api/v1/imports?sourceId=${added.body.id}`)).body.items).toEqual([])
  expect((await stranger.get(PATH)).body.items).toEqual([])
  expect((await stranger.delete(`${PATH}/${added.body.id}`)).status).toBe(404)
  expect((await me.delete(`${PATH}/${added.body.id}`)).status).toBe(204)
  expect((await api.get(PATH)).status).toBe(401)
})

const strict = serviceTest(eventsService)
strict('addresses inside the private network are refused', async ({ api }) => {
  const me = api.as(anActor())
  for (const url of ['http://127.0.0.1/x.ics', 'http://[::1]/x.ics', 'http://169.254.169.254/latest'])
    expect((await me.post(PATH, { url })).body.errors?.[0]).toMatchObject({ path: '/url', code: 'address_refused' })
})
