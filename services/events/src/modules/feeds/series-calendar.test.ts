import { anActor, serviceTest } from '@flow/testkit'
import ical from 'ical.js'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { makeEvent } from '../../testing/make.ts'

const test = serviceTest(eventsService)

interface Shown {
  readonly id: string
  readonly startsAt: string
  readonly status: string
}

/** What another reader makes of a file: the dates of every series with their titles, by its own rules of zones. */
const readDates = (text: string) => {
  const calendar = new ical.Component(ical.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ical.TimezoneService.register(zone)
  const entries = calendar.getAllSubcomponents('vevent').map(one => new ical.Event(one as never))
  const series = entries.filter(entry => !entry.isRecurrenceException())
  for (const exception of entries.filter(entry => entry.isRecurrenceException()))
    series.find(one => one.uid === exception.uid)?.relateException(exception)
  return series
    .flatMap(one => {
      const dates: { at: string; title: string; status: unknown }[] = []
      const iterator = one.iterator()
      for (let next = iterator.next(); next && dates.length < 50; next = iterator.next()) {
        const { item, startDate } = one.getOccurrenceDetails(next)
        const status = item.component.getFirstPropertyValue('status')
        dates.push({ at: startDate.toJSDate().toISOString(), title: item.summary, status })
      }
      return dates
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

test('a series with every kind of exception is read back by another parser, over a change of clocks', async ({
  api,
  clock,
}) => {
  const year = 2027
  // Dates of a series are made for some months ahead.
  clock.set(`${year}-01-11T12:00:00Z`)
  const { event, organiser } = await makeEvent(api, {
    startsAt: undefined,
    endsAt: undefined,
    startsAtLocal: `${year}-03-02T19:00`,
    endsAtLocal: `${year}-03-02T21:00`,
    recurrence: {
      rrule: 'FREQ=WEEKLY;COUNT=9',
      exdates: [`${year}-03-09T19:00`],
      rdates: [`${year}-03-11T20:30`],
    },
  } as never)
  const path = `/api/v1/events/${event.id}`
  const dates = (await api.get(`${path}/occurrences`)).body.items as Shown[]
  const put = (nth: number, body: object) => api.as(organiser).put(path, { occurrenceId: dates[nth]?.id, ...body })
  const moved = new Date(Date.parse(dates[3]?.startsAt ?? '') + 5_400_000).toISOString()
  await put(3, {
    title: 'Guests, from Turin',
    startsAt: moved,
    endsAt: new Date(Date.parse(moved) + 3_600_000).toISOString(),
  })
  await api.as(organiser).post(`${path}/cancel`, { occurrenceId: dates[4]?.id })
  await put(6, { scope: 'following', title: 'Summer edition' })
  const shown = (await api.get(`${path}/occurrences`)).body.items as Shown[]
  const file = await api.get(`${path}.ics`)
  const read = readDates(file.text)
  expect(read.map(one => [one.at, one.status])).toEqual(
    shown.map(one => [one.startsAt, one.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED']),
  )
  expect(read.map(one => one.title)).toEqual(
    shown.map((_, nth) => (nth === 3 ? 'Guests, from Turin' : nth >= 6 ? 'Summer edition' : event.title)),
  )
  for (const line of [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Rome',
    'RRULE:FREQ=WEEKLY',
    'EXDATE;TZID=Europe/Rome',
    'RDATE;',
    'RECURRENCE-ID',
  ])
    expect(file.text).toContain(line)
  const one = await api.as(anActor()).get(`${path}.ics?occurrenceId=${dates[3]?.id}`)
  expect(readDates(one.text)).toMatchObject([{ at: moved, title: 'Guests, from Turin' }])
  await api.as(organiser).post(`${path}/cancel`, { reason: 'Rain' })
  const off = readDates((await api.as(organiser).get(`${path}.ics`)).text)
  expect(off.map(({ status }) => status)).toEqual(shown.map(() => 'CANCELLED'))
})
