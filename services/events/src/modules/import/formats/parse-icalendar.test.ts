import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'
import { resolveTimes } from './resolve-times.ts'

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const read = (...lines: string[]) => parse(calendar(...lines))
const only = (...lines: string[]) => {
  const { records, refused } = read(...event('UID:1', 'SUMMARY:Concert', ...lines))
  expect(refused).toEqual([])
  return records[0]
}
const zone = (tzid: string, standard: string, daylight: string): string[] => [
  ...['BEGIN:VTIMEZONE', `TZID:${tzid}`],
  ...['BEGIN:STANDARD', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ...[`TZOFFSETFROM:${daylight}`, `TZOFFSETTO:${standard}`, 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ...[`TZOFFSETFROM:${standard}`, `TZOFFSETTO:${daylight}`, 'END:DAYLIGHT', 'END:VTIMEZONE'],
]

test('a full event is read with all it says', () => {
  const { format, records } = read(
    'X-WR-TIMEZONE:Europe/Rome',
    ...event(
      'UID:jazz-1@example.org',
      'DTSTART;TZID=Europe/Rome:20261128T210000',
      'DTEND;TZID=Europe/Rome:20261129T003000',
      'SUMMARY;LANGUAGE=it:Jazz\\, vino e amici',
      'DESCRIPTION:Prima riga\\nSeconda riga con una parola mol',
      ' to lunga',
      'LOCATION:Blue Note\\, Via Borsieri 37\\, 20159 Milano MI\\, Italia',
      'GEO:45.4891;9.1874',
      'CATEGORIES:Musica,Jazz',
      'ORGANIZER;CN="Blue Note Milano":mailto:info@example.org',
      'URL:https://example.org/jazz',
      'ATTACH;FMTTYPE=image/jpeg:https://example.org/jazz.jpg',
    ),
  )
  expect(format).toBe('icalendar')
  expect(records).toEqual([
    {
      sourceId: 'jazz-1@example.org',
      title: 'Jazz, vino e amici',
      description: 'Prima riga\nSeconda riga con una parola molto lunga',
      startsAt: '2026-11-28T21:00:00',
      endsAt: '2026-11-29T00:30:00',
      timeZone: 'Europe/Rome',
      allDay: false,
      url: 'https://example.org/jazz',
      imageUrl: 'https://example.org/jazz.jpg',
      venue: {
        name: 'Blue Note',
        street: 'Via Borsieri 37',
        postalCode: '20159',
        city: 'Milano',
        region: 'MI',
        country: 'IT',
        lat: 45.4891,
        lng: 9.1874,
      },
      tags: ['Musica', 'Jazz'],
      categorySlug: 'music',
      organiserName: 'Blue Note Milano',
      price: null,
      kind: 'in_person',
      status: 'published',
      language: 'it',
      recurrence: null,
      replaces: null,
    },
  ])
})

describe('times', () => {
  test('a floating time is in the calendar’s zone, else in the default one, else left open', () => {
    const lines = event('UID:1', 'SUMMARY:Concert', 'DTSTART:20260501T200000')
    expect(read('X-WR-TIMEZONE:America/Toronto', ...lines).records[0]).toMatchObject({
      startsAt: '2026-05-01T20:00:00',
      timeZone: 'America/Toronto',
    })
    expect(parse(calendar(...lines), { defaultTimeZone: 'Europe/Rome' }).records[0]?.timeZone).toBe('Europe/Rome')
    expect(read(...lines).records[0]).toMatchObject({ startsAt: '2026-05-01T20:00:00', timeZone: null })
  })

  test('an instant stays one, shown in the calendar’s zone', () => {
    const { records } = read(
      'X-WR-TIMEZONE:Europe/Rome',
      ...event('UID:1', 'SUMMARY:Concert', 'DTSTART:20260501T180000Z', 'DTEND:20260501T200000Z'),
    )
    expect(records[0]).toMatchObject({
      startsAt: '2026-05-01T18:00:00Z',
      endsAt: '2026-05-01T20:00:00Z',
      timeZone: 'Europe/Rome',
    })
    expect(records[0] && resolveTimes(records[0], 'UTC').startsAtLocal).toBe('2026-05-01T20:00:00')
  })

  test('whole days end at the midnight after the last', () => {
    expect(only('DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260503')).toMatchObject({
      startsAt: '2026-05-01T00:00:00',
      endsAt: '2026-05-03T00:00:00',
      allDay: true,
    })
    expect(only('DTSTART;VALUE=DATE:20260501')).toMatchObject({ endsAt: '2026-05-02T00:00:00', allDay: true })
    expect(only('DTSTART:20260501', 'DTEND:20260501')).toMatchObject({ endsAt: '2026-05-02T00:00:00', allDay: true })
  })

  test('a duration gives the end', () =>
    expect(only('DTSTART;TZID=Europe/Rome:20260501T200000', 'DURATION:PT2H30M')?.endsAt).toBe('2026-05-01T22:30:00'))

  test('an end in another zone is the same moment in the zone of the start', () =>
    expect(only('DTSTART;TZID=Europe/London:20260501T200000', 'DTEND;TZID=Europe/Rome:20260501T230000')?.endsAt).toBe(
      '2026-05-01T22:00:00',
    ))

  test.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern Standard Time', 'America/New_York'],
    ['/mozilla.org/20050126_1/Europe/Rome', 'Europe/Rome'],
    ['"Europe/Paris"', 'Europe/Paris'],
  ])('the zone %s is %s', (tzid, iana) => expect(only(`DTSTART;TZID=${tzid}:20260501T200000`)?.timeZone).toBe(iana))

  test('a zone the file defines itself gives the instant by its rules, in summer and winter', () => {
    const at = (date: string) =>
      read(
        ...zone('House Time', '+0100', '+0200'),
        ...event('UID:1', 'SUMMARY:Concert', `DTSTART;TZID=House Time:${date}T200000`),
      ).records[0]
    expect(at('20260701')).toMatchObject({ startsAt: '2026-07-01T18:00:00Z', timeZone: null })
    expect(at('20261201')).toMatchObject({ startsAt: '2026-12-01T19:00:00Z', timeZone: null })
  })

  test('a zone whose rules contradict its name is believed by name and reported once', () => {
    const two = [
      ...event('UID:1', 'SUMMARY:A concert', 'DTSTART;TZID=Europe/Rome:20260701T200000'),
      ...event('UID:2', 'SUMMARY:Another', 'DTSTART;TZID=Europe/Rome:20260702T200000'),
    ]
    const { records, warnings } = read(...zone('Europe/Rome', '-0500', '-0400'), ...two)
    expect(records.map(({ startsAt, timeZone }) => [startsAt, timeZone])).toEqual([
      ['2026-07-01T20:00:00', 'Europe/Rome'],
      ['2026-07-02T20:00:00', 'Europe/Rome'],
    ])
    expect(warnings).toMatchObject([{ code: 'zone_mismatch', message: expect.stringContaining('-4 h') }])
    expect(read(...zone('Europe/Rome', '+0100', '+0200'), ...two).warnings).toEqual([])
  })

  test('rules that would never end are not run', () => {
    const endless = zone('Trap', '+0100', '+0200').map(line => line.replace(/FREQ=YEARLY.*/, 'FREQ=SECONDLY'))
    expect(
      read(...endless, ...event('UID:1', 'SUMMARY:Concert', 'DTSTART;TZID=Trap:20260501T200000')).refused,
    ).toMatchObject([{ code: 'unknown_zone' }])
  })
})

describe('series', () => {
  test('the rule is kept, with dates left out and added in the form of the start', () => {
    const series = only(
      'DTSTART;TZID=Europe/Rome:20260501T200000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20260901T180000Z',
      'EXDATE;TZID=Europe/Rome:20260508T200000,20260515T200000',
      'EXDATE:20260522T180000Z',
      'RDATE;TZID=Europe/Rome:20260530T200000',
    )
    expect(series?.recurrence).toEqual({
      rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20260901T180000Z',
      exdates: ['2026-05-08T20:00:00', '2026-05-15T20:00:00', '2026-05-22T20:00:00'],
      rdates: ['2026-05-30T20:00:00'],
    })
  })

  test('a changed occurrence is a record of its own, which the series leaves out', () => {
    const { records, refused } = read(
      ...event('UID:s', 'SUMMARY:Choir', 'DTSTART;TZID=Europe/Rome:20260501T200000', 'RRULE:FREQ=WEEKLY'),
      ...event(
        'UID:s',
        'SUMMARY:Choir in the church',
        'RECURRENCE-ID;TZID=Europe/Rome:20260508T200000',
        'DTSTART;TZID=Europe/Rome:20260508T210000',
      ),
      ...event(
        'UID:s',
        'SUMMARY:Choir',
        'RECURRENCE-ID:20260515T180000Z',
        'DTSTART;TZID=Europe/Rome:20260515T200000',
        'STATUS:CANCELLED',
      ),
    )
    expect(refused).toEqual([])
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['s', 's/2026-05-08T20:00:00', 's/2026-05-15T18:00:00Z'])
    expect(records[0]?.recurrence?.exdates).toEqual(['2026-05-08T20:00:00', '2026-05-15T20:00:00'])
    expect(records[1]?.replaces).toEqual({ seriesId: 's', startsAt: '2026-05-08T20:00:00' })
    expect(records.map(({ status }) => status)).toEqual(['published', 'published', 'cancelled'])
  })

  test('of two versions of one event the later sequence counts', () => {
    const { records, refused } = read(
      ...event('UID:1', 'SUMMARY:Old', 'DTSTART:20260501T200000Z', 'SEQUENCE:1'),
      ...event('UID:1', 'SUMMARY:New', 'DTSTART:20260502T200000Z', 'SEQUENCE:2'),
    )
    expect(records.map(({ title }) => title)).toEqual(['New'])
    expect(refused).toMatchObject([{ index: 0, line: 3, code: 'duplicate' }])
  })
})

test('cancelled events, on-line events and cancelled calendars are known as such', () => {
  expect(only('DTSTART:20260501T200000Z', 'STATUS:CANCELLED')?.status).toBe('cancelled')
  expect(
    read('METHOD:CANCEL', ...event('UID:1', 'SUMMARY:A concert', 'DTSTART:20260501T200000Z')).records[0]?.status,
  ).toBe('cancelled')
  expect(only('DTSTART:20260501T200000Z', 'LOCATION:https://meet.example.org/x')).toMatchObject({
    kind: 'virtual',
    url: 'https://meet.example.org/x',
    venue: null,
  })
})

test('of a broken file the good events are read and each bad one is reported with its line', () => {
  const text = [
    'BEGIN:VCALENDAR',
    ...event('UID:good', 'SUMMARY:Good', 'DTSTART:20260501T200000Z', 'DESCRIPTION:a line', 'broken by hand', 'X-ODD'),
    ...event('UID:a', 'DTSTART:20260501T200000Z'),
    ...event('UID:b', 'SUMMARY:No start'),
    ...event('UID:c', 'SUMMARY:Unreal', 'DTSTART:20260231T200000Z'),
    ...event('UID:d', 'SUMMARY:Backwards', 'DTSTART:20260502T200000Z', 'DTEND:20260501T200000Z'),
    ...event('UID:e', 'SUMMARY:Nowhere', 'DTSTART;TZID=Mars/Olympus:20260501T200000'),
    ...event('UID:f', 'SUMMARY:Off the Earth', 'DTSTART:20260501T200000Z', 'GEO:95;9'),
    ...event('UID:g', 'SUMMARY:Odd rule', 'DTSTART:20260501T200000Z', 'RRULE:FREQ=SOMETIMES'),
    'BEGIN:VTODO',
    'END:VTODO',
    ...event('UID:h', 'SUMMARY:Good too', 'DTSTART:20260501T200000Z', 'BEGIN:VALARM', 'DESCRIPTION:wake', 'END:VALARM'),
    'BEGIN:VEVENT',
    'UID:cut',
    'SUMMARY:Cut off',
  ].join('\n')
  const { records, refused } = parse(text)
  expect(records.map(({ title, description }) => [title, description])).toEqual([
    ['Good', 'a line\nbroken by hand\nX-ODD'],
    ['Good too', ''],
  ])
  expect(refused.map(({ line, sourceId, code }) => [line, sourceId, code])).toEqual([
    [10, 'a', 'missing_title'],
    [14, 'b', 'missing_start'],
    [18, 'c', 'unreadable_date'],
    [23, 'd', 'end_before_start'],
    [29, 'e', 'unknown_zone'],
    [34, 'f', 'coordinates_out_of_range'],
    [40, 'g', 'bad_recurrence'],
    [46, undefined, 'not_an_event'],
    [56, 'cut', 'unreadable'],
  ])
})

test('a file folded in the middle of a character is still read', () => {
  const [before, after] = [
    Buffer.from('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260501T200000Z\r\nSUMMARY:Caff'),
    Buffer.from('\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'),
  ]
  const [first = 0, second = 0] = Buffer.from('è')
  const folded = Buffer.concat([before, Buffer.from([first, 0x0d, 0x0a, 0x20, second]), after])
  expect(parse(folded).records[0]?.title).toBe('Caffè')
})
