import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'

const read = (...lines: string[]) => parse(lines.join('\n'))

test('English columns, comma, every field', () => {
  const { format, records, refused } = read(
    'ID,Title,Description,Start,End,Timezone,Venue,Address,City,Country,Lat,Lng,Tags,Price,Currency,URL,Image,Organizer',
    'e1,"Jazz, live","<b>Two</b> sets",2026-11-28 20:00,2026-11-28 23:00,America/Toronto,The Rex,194 Queen St W,Toronto,Canada,43.6504,-79.3888,jazz; live,15.50,CAD,https://example.org/1,https://example.org/1.jpg,The Rex',
  )
  expect(refused).toEqual([])
  expect(format).toBe('csv')
  expect(records).toEqual([
    {
      sourceId: 'e1',
      title: 'Jazz, live',
      description: '**Two** sets',
      startsAt: '2026-11-28T20:00:00',
      endsAt: '2026-11-28T23:00:00',
      timeZone: 'America/Toronto',
      allDay: false,
      url: 'https://example.org/1',
      imageUrl: 'https://example.org/1.jpg',
      venue: {
        name: 'The Rex',
        street: '194 Queen St W',
        postalCode: null,
        city: 'Toronto',
        region: null,
        country: 'CA',
        lat: 43.6504,
        lng: -79.3888,
      },
      tags: ['jazz', 'live'],
      categorySlug: 'music',
      organiserName: 'The Rex',
      price: { free: false, amount: 1550, currency: 'CAD' },
      kind: 'in_person',
      status: 'published',
      language: null,
      recurrence: null,
      replaces: null,
    },
  ])
})

test('Italian columns, semicolon, Windows’ letters, decimal comma, hours in columns of their own', () => {
  const text = [
    'Titolo;Data inizio;Ora inizio;Ora fine;Luogo;Indirizzo;Città;Prezzo;Ingresso gratuito;Categoria',
    'Perché no?;28/11/2026;21.30;1:00;Teatro Verdi;Via Pastrengo 16;Milano;"12,50 €";no;Teatro',
    'Mercatino;29/11/2026;;;Piazza Duomo;;Milano;;sì;Mercato',
  ].join('\r\n')
  const { records, refused } = parse(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1'), {
    defaultTimeZone: 'Europe/Rome',
  })
  expect(refused).toEqual([])
  expect(records[0]).toMatchObject({
    title: 'Perché no?',
    startsAt: '2026-11-28T21:30:00',
    endsAt: '2026-11-29T01:00:00',
    timeZone: 'Europe/Rome',
    venue: { name: 'Teatro Verdi', street: 'Via Pastrengo 16', city: 'Milano' },
    price: { free: false, amount: 1250, currency: 'EUR' },
    categorySlug: 'theatre-dance',
  })
  expect(records[1]).toMatchObject({
    allDay: true,
    endsAt: '2026-11-30T00:00:00',
    price: { free: true },
    categorySlug: 'markets',
  })
})

test('tabs, a byte-order mark, UTF-16, and the line with which spreadsheets state the delimiter', () => {
  expect(parse('\ufefftitle\tstart\nFair\t2026-05-01\n').records[0]?.title).toBe('Fair')
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('title;start\r\nFête;2026-05-01\r\n', 'utf16le')])
  expect(parse(wide).records[0]?.title).toBe('Fête')
  expect(parse('sep=;\r\ntitle;start\r\nFair;2026-05-01\r\n').records[0]?.title).toBe('Fair')
})

describe('dates', () => {
  const start = (...dates: string[]) => read('title,start', ...dates.map((date, index) => `Event ${index},"${date}"`))

  test('the file tells whether the day or the month comes first', () => {
    expect(start('03/04/2026', '25/04/2026').records[0]?.startsAt).toBe('2026-04-03T00:00:00')
    expect(start('03/04/2026', '04/25/2026').records[0]?.startsAt).toBe('2026-03-04T00:00:00')
    expect(start('03/04/2026')).toMatchObject({
      records: [{ startsAt: '2026-04-03T00:00:00' }],
      warnings: [{ code: 'ambiguous_dates' }],
    })
  })

  test.each([
    ['2026-05-01T20:00:00+02:00', '2026-05-01T18:00:00Z'],
    ['2026-05-01T20:00Z', '2026-05-01T20:00:00Z'],
    ['20260501T200000', '2026-05-01T20:00:00'],
    ['1.5.2026 20.30', '2026-05-01T20:30:00'],
    ['1 maggio 2026, ore 21', '2026-05-01T21:00:00'],
    ['venerdì 1 maggio 2026 ore 21:15', '2026-05-01T21:15:00'],
    ['May 1st, 2026 9:30 pm', '2026-05-01T21:30:00'],
    ['Friday, 1 May 2026 at 12 am', '2026-05-01T00:00:00'],
    ['1er mai 2026', undefined],
    ['2026-02-29', undefined],
    ['2026-05-01 25:00', undefined],
    ['tomorrow', undefined],
    ['2026-05-01T20:00:00+15:00', undefined],
  ])('%s', (given, read) => expect(start(given).records[0]?.startsAt).toBe(read))
})

test('an address on one line is taken apart', () => {
  const { records } = read(
    'title,start,location',
    'Fair,2026-05-01,"Blue Note, Via Borsieri 37, 20159 Milano MI, Italy"',
    'Show,2026-05-02,"814 Bloor St W, Toronto, ON M6G 1L9, Canada"',
    'Talk,2026-05-03,Town Hall',
  )
  expect(records.map(({ venue }) => venue)).toMatchObject([
    { name: 'Blue Note', street: 'Via Borsieri 37', postalCode: '20159', city: 'Milano', region: 'MI', country: 'IT' },
    { name: null, street: '814 Bloor St W', postalCode: 'M6G 1L9', city: 'Toronto', region: 'ON', country: 'CA' },
    { name: 'Town Hall', street: null, city: null },
  ])
})

test('good rows are read, each bad one is reported with its line', () => {
  const { records, refused } = read(
    'title,start,end,timezone,lat,lng',
    'Good,2026-05-01T20:00,,,,',
    ',2026-05-01T20:00,,,,',
    'No date,,,,,',
    '"Two',
    'lines",31/31/2026,,,,',
    'Backwards,2026-05-02,2026-05-01,,,',
    '',
    'Nowhere,2026-05-01T20:00,,Mars/Olympus,,',
    'Off the Earth,2026-05-01T20:00,,,45,200',
    'Not a number,2026-05-01T20:00,,,north,9',
    'Good,2026-05-01T20:00,,,,',
    'Good too,2026-05-02T20:00',
    '"Never closed,2026-05-02T20:00',
    'Good after all,2026-05-03T20:00,,,,',
  )
  expect(records.map(({ title }) => title)).toEqual(['Good', 'Good too', 'Good after all'])
  expect(refused.map(({ line, code }) => [line, code]).sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
    [3, 'missing_title'],
    [4, 'missing_start'],
    [5, 'unreadable_date'],
    [7, 'end_before_start'],
    [9, 'unknown_zone'],
    [10, 'coordinates_out_of_range'],
    [11, 'coordinates_out_of_range'],
    [12, 'duplicate'],
    [14, 'unreadable'],
  ])
})

test('names that reach prototypes are columns like any other', () => {
  const { records } = read('title,start,__proto__,constructor,toString', 'Fair,2026-05-01,a,b,c')
  expect(records[0]?.title).toBe('Fair')
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

test('a table without a title and a start is no table of events', () =>
  expect(parse('name,age\nAnn,7\n', { format: 'csv' }).refused).toMatchObject([{ line: 1, code: 'not_an_event' }]))
