import { anActor, startServiceUnderTest } from '@flow/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { eventsServiceWith } from '../../service.ts'
import { inHours, makeEvent } from '../../testing/make.ts'
import { listenHere } from '../../testing/receiver.ts'
import { skyOf } from './open-meteo.ts'

const HOUR = 3_600_000

/** A server that speaks Open-Meteo's protocol: the same weather everywhere, rain in the third hour of each event. */
const forecastServer = async (answer: () => { status?: number; text?: string; never?: boolean } = () => ({})) => {
  const asked: URLSearchParams[] = []
  const url = await listenHere((request, reply) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x')
    asked.push(searchParams)
    const { status = 200, text, never } = answer()
    if (never) return
    const first = Date.parse(inHours(-1))
    const time = Array.from({ length: 240 }, (_, nth) => (first + nth * HOUR) / 1000)
    const hourly = {
      time,
      temperature_2m: time.map((_, nth) => (nth > 230 ? null : 10 + (nth % 24) / 2)),
      precipitation_probability: time.map(() => 35),
      precipitation: time.map(() => 0.2),
      weather_code: time.map((_, nth) => (nth % 24 === 1 ? 61 : 2)),
      wind_speed_10m: time.map(() => 11.5),
    }
    reply.writeHead(status, { 'content-type': 'application/json' }).end(text ?? JSON.stringify({ hourly }))
  })
  return { url: `${url}/v1/forecast?apikey=k`, asked }
}

const start = async (weatherUrl: string | undefined) => {
  const running = await startServiceUnderTest(eventsServiceWith(weatherUrl ? { weatherUrl } : {}))
  onTestFinished(() => running.stop())
  return running
}

test('an event of the next days is told its weather, asked for once for all events around', async () => {
  const { url, asked } = await forecastServer()
  const { api } = await start(url)
  const times = { startsAt: inHours(24), endsAt: inHours(27) }
  const { event } = await makeEvent(api, { ...times, category: 'markets' })
  const { event: near } = await makeEvent(api, { ...times, place: { name: 'Near', lat: 45.47, lng: 9.18 } })
  const reply = await api.get(`/api/v1/events/${event.id}/weather`)
  expect(reply.body.forecast).toMatchObject({
    ...{ sky: 'rain', rainProbability: 35, wind: 11.5, outdoor: true, source: 'Open-Meteo' },
  })
  expect(reply.body.forecast.hours.map((hour: { at: string }) => Date.parse(hour.at))).toEqual(
    [24, 25, 26].map(hours => Date.parse(inHours(hours))),
  )
  expect((await api.get(`/api/v1/events/${near.id}/weather`)).body.forecast).toMatchObject({ outdoor: false })
  expect(asked).toHaveLength(1)
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    ...{ apikey: 'k', latitude: '45.5', longitude: '9.2', timeformat: 'unixtime', timezone: 'UTC' },
  })
})

test('virtual, distant and hidden events ask nobody', async () => {
  const { url, asked } = await forecastServer()
  const { api } = await start(url)
  const virtual = { provider: 'other' as const, url: 'https://meet.example/x' }
  const { event: online } = await makeEvent(api, { kind: 'virtual', virtual, place: undefined })
  const { event: late } = await makeEvent(api, { startsAt: inHours(24 * 20), endsAt: inHours(24 * 20 + 2) })
  const { event: draft, organiser } = await makeEvent(api, {}, { published: false })
  for (const { id } of [online, late]) {
    const reply = await api.get(`/api/v1/events/${id}/weather`)
    expect([reply.status, reply.body]).toEqual([200, { forecast: null }])
  }
  expect((await api.as(anActor()).get(`/api/v1/events/${draft.id}/weather`)).body.code).toBe('event_not_found')
  expect(asked).toHaveLength(0)
  expect((await api.as(organiser).get(`/api/v1/events/${draft.id}/weather`)).body.forecast).not.toBeNull()
})

test.for([
  ['answers 500', { status: 500 }],
  ['answers nonsense', { text: '<html>' }],
  ['answers another shape', { text: '{"hourly":{"time":["now"]}}' }],
  ['never answers', { never: true }],
] as const)('a forecast that %s harms nothing and is left alone for a while', async ([, answer]) => {
  const { url, asked } = await forecastServer(() => answer)
  const { api } = await start(url)
  const { event } = await makeEvent(api)
  for (let round = 0; round < 2; round++) {
    const reply = await api.get(`/api/v1/events/${event.id}/weather`)
    expect([reply.status, reply.body]).toEqual([200, { forecast: null }])
  }
  expect(asked).toHaveLength(1)
})

test('without a provider there is no weather', async () => {
  const { api } = await start(undefined)
  const { event } = await makeEvent(api)
  expect((await api.get(`/api/v1/events/${event.id}/weather`)).body).toEqual({ forecast: null })
})

test('the codes of the WMO become seven skies', () => {
  const codes = [0, 1, 2, 3, 45, 48, 51, 57, 61, 67, 71, 77, 80, 82, 85, 86, 95, 99]
  expect(codes.map(skyOf)).toEqual([
    ...['clear', 'clear', 'cloudy', 'cloudy', 'fog', 'fog', 'drizzle', 'drizzle', 'rain', 'rain', 'snow', 'snow'],
    ...['rain', 'rain', 'snow', 'snow', 'thunderstorm', 'thunderstorm'],
  ])
})
