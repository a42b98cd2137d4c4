import { serviceTest } from '@flow/testkit'
import { expect } from 'vitest'
import { eventsService } from '../../service.ts'

const test = serviceTest(eventsService)
const year = 2027
// Dates of a series are made for some months ahead.
test.beforeAll(({ clock }) => clock.set(`${year}-01-11T12:00:00Z`))

/** A weekly course in Milan over a change of clocks; its file calls the zone by Outlook's name. */
const calendar = (title = 'Corso di ceramica') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:ceramica@example.org',
    `DTSTART;TZID=W. Europe Standard Time:${year}0302T190000`,
    `DTEND;TZID=W. Europe Standard Time:${year}0302T210000`,
    `RRULE:FREQ=WEEKLY;COUNT=6`,
    `EXDATE:${year}0309T180000Z`,
    `SUMMARY:${title}`,
    'LOCATION:Bottega\\, Milano',
    'GEO:45.46;9.19',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:ceramica@example.org',
    `RECURRENCE-ID;TZID=Europe/Rome:${year}0316T190000`,
    `DTSTART;TZID=Europe/Rome:${year}0317T203000`,
    `DTEND;TZID=Europe/Rome:${year}0317T220000`,
    'SUMMARY:Corso con ospiti',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:ceramica@example.org',
    `RECURRENCE-ID;TZID=Europe/Rome:${year}0323T190000`,
    `DTSTART;TZID=Europe/Rome:${year}0323T190000`,
    'STATUS:CANCELLED',
    'SUMMARY:Corso',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

test('a series in a calendar file stays one event with its exceptions, and a second run changes nothing', async ({
  service,
  api,
}) => {
  const input = { format: 'icalendar' as const, source: calendar(), publish: true }
  const first = await service.internal.importEvents(input)
  expect(first).toMatchObject({ created: 1, refused: 0, refusals: [] })
  const [card] = (await api.get('/api/v1/events?q=ceramica')).body.items
  const path = `/api/v1/events/${card.id}`
  const dates = (await api.get(`${path}/occurrences`)).body.items as { id: string; startsAt: string }[]
  const at = (day: string, utc: string) => `${year}-${day}T${utc}:00.000Z`
  expect(dates.map(one => one.startsAt.slice(5, 10))).toEqual(['03-02', '03-17', '03-30', '04-06'])
  expect(dates[1]?.startsAt).toBe(at('03-17', '19:30'))
  expect((await api.get(`${path}?occurrenceId=${dates[1]?.id}`)).body.title).toBe('Corso con ospiti')
  expect(await service.internal.importEvents(input)).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  const renamed = await service.internal.importEvents({ ...input, source: calendar('Corso di raku') })
  expect(renamed).toMatchObject({ created: 0, updated: 1 })
  const after = (await api.get(`${path}/occurrences`)).body.items as { id: string }[]
  expect(after.map(one => one.id)).toEqual(dates.map(one => one.id))
})

test('a schedule of schema.org becomes a series; a rule without bound is refused alone, with the reason', async ({
  service,
  api,
}) => {
  const source = JSON.stringify([
    {
      '@context': 'https://schema.org',
      '@type': 'Event',
      '@id': 'https://example.org/market',
      name: 'Mercato di Portobanana',
      startDate: `${year}-06-07T08:00:00+02:00`,
      endDate: `${year}-06-07T13:00:00+02:00`,
      location: { '@type': 'Place', name: 'Piazza', address: 'Milano', geo: { latitude: 45.46, longitude: 9.19 } },
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P2W',
        repeatCount: 4,
        scheduleTimezone: 'Europe/Rome',
        exceptDate: `${year}-06-21T08:00:00+02:00`,
      },
    },
  ])
  expect(await service.internal.importEvents({ format: 'json-ld', source, publish: true })).toMatchObject({
    created: 1,
  })
  const [card] = (await api.get('/api/v1/events?q=portobanana')).body.items
  const dates = (await api.get(`/api/v1/events/${card.id}/occurrences`)).body.items as { startsAt: string }[]
  expect(dates.map(one => one.startsAt.slice(5, 10))).toEqual(['06-07', '07-05', '07-19'])
  const bad = calendar('Ogni secondo')
    .replace('FREQ=WEEKLY;COUNT=6', 'FREQ=SECONDLY')
    .replaceAll('ceramica@', 'second@')
  const refused = await service.internal.importEvents({ format: 'icalendar', source: bad, publish: true })
  expect(refused).toMatchObject({ status: 'done', created: 0, refused: 1 })
  expect(refused.refusals[0]?.message).toMatch(/too many dates/)
})
