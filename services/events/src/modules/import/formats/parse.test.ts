import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { detectFormat } from './detect-format.ts'
import { FORMATS, ImportedEvent, LIMITS } from './normalised-event.ts'
import { type ParseResult, parse } from './parse.ts'

const samples: Record<(typeof FORMATS)[number], string> = {
  icalendar:
    'BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/Rome\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Fair\r\nDTSTART;TZID=Europe/Rome:20260501T200000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Rome:20260508T200000\r\nGEO:45.1;9.1\r\nLOCATION:Hall\\, Via Roma 1\\, 20121 Milano\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  'json-ld':
    '{"@context":"https://schema.org","@graph":[{"@type":"Event","@id":"e","name":"Fair","startDate":"2026-05-01T20:00+02:00","location":{"@id":"#p"},"offers":{"price":5,"priceCurrency":"EUR"}},{"@type":"Place","@id":"#p","name":"Hall","geo":{"latitude":45,"longitude":9}}]}',
  opendatasoft:
    '{"results":[{"id":"1","title":"Fair","date_start":"2026-05-01T20:00:00+02:00","occurrences":"2026-05-01T20:00:00+02:00_2026-05-01T22:00:00+02:00","lat_lon":{"lat":48,"lon":2},"price_detail":"5 euros"}]}',
  csv: 'title,start,end,lat,lng,price\n"Fair, big",2026-05-01 20:00,2026-05-01 22:00,45,9,"5 EUR"\nFête,2026-05-02,,,,\n',
  toronto:
    '[{"id":"t-1","title":"Fair","description":"x","start":"2026-05-01T20:00:00Z","end":null,"url":"https://x.org","venue":"Hall","street":"1 King St","postal":null,"city":"Toronto","country":"CA","lat":43.6,"lon":"-79.4","tags":["Music"],"organiser":null,"free":false,"price":5,"currency":"CAD"}]',
  conferences:
    '[{"name":"Conf","url":"https://x.org","startDate":"2026-05-01","endDate":"2026-05-02","city":"Austin, TX","country":"U.S.A.","topics":["ruby"]}]',
}

/** What holds of every result, whatever was read. */
const expectSound = ({ records, refused, warnings }: ParseResult) => {
  for (const record of records) {
    if (!Value.Check(ImportedEvent, record)) expect(Value.Errors(ImportedEvent, record)).toEqual([])
    if (record.endsAt) expect(record.endsAt > record.startsAt).toBe(true)
    expect(record.title).not.toMatch(/<script|\p{Cc}/iu)
    expect(record.description).not.toMatch(/<(?:script|iframe|img|svg)|\]\(\s*javascript:/i)
    expect(record.description).not.toContain('\u0000')
  }
  expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(records.length)
  for (const { index, code, message } of [...refused, ...warnings]) {
    expect(index).toBeGreaterThanOrEqual(0)
    expect([code, message]).not.toContain('')
  }
}

describe('the format', () => {
  test.each(FORMATS)('%s is known by its contents, and its sample read', format => {
    expect(detectFormat(samples[format])).toBe(format)
    const result = parse(Buffer.from(samples[format]))
    expect(result).toMatchObject({ format, refused: [] })
    expect(result.records.length).toBeGreaterThan(0)
    expectSound(result)
  })

  test.each([
    ['', 'calendar.ics', 'icalendar'],
    ['\n\n  <!DOCTYPE html><p>', '', 'json-ld'],
    ['hello', 'events.csv', 'csv'],
    ['[{"@type":"Event"}]', 'events.csv', 'json-ld'],
    ['Titolo;Data;Luogo\n', '', 'csv'],
    ['[]', 'x.json', undefined],
    ['{"a":1}', 'x.json', undefined],
    ['hello', 'photo.jpg', undefined],
  ])('%j named %j is %s', (text, name, format) => expect(detectFormat(text, name)).toBe(format))

  test('what is stated beats what is seen; what is neither is refused', () => {
    expect(parse(samples.toronto, { format: 'conferences' })).toMatchObject({ format: 'conferences', records: [] })
    expect(parse('hello')).toMatchObject({ format: null, refused: [{ code: 'unknown_format' }] })
    expect(parse('hello', { defaultTimeZone: 'Mars/Olympus' }).refused).toMatchObject([{ code: 'unknown_zone' }])
  })
})

test('more than can be read is refused, by size and by number', () => {
  expect(parse(Buffer.alloc(LIMITS.sourceBytes + 1, 0x41)).refused).toMatchObject([{ code: 'too_large' }])
  const { records, refused } = parse(`title,start\n${'Fair,2026-05-01\n'.repeat(LIMITS.records + 10)}`)
  expect(records).toHaveLength(1)
  expect(refused.at(-1)).toMatchObject({ index: LIMITS.records, code: 'too_many' })
})

test('long texts are cut and many tags reduced, and both are reported', () => {
  const record = {
    id: '1',
    title: 'Fair',
    date_start: '2026-05-01',
    description: 'word '.repeat(5000),
    tags: Array.from({ length: 30 }, (_, tag) => `tag ${tag} ${'x'.repeat(50)}`),
  }
  const { records, warnings } = parse(JSON.stringify([record]))
  expect(records[0]?.description).toHaveLength(LIMITS.description)
  expect([records[0]?.tags.length, records[0]?.tags[0]?.length]).toEqual([LIMITS.tags, LIMITS.tag])
  expect(warnings.map(({ code }) => code)).toEqual(['tags_cut', 'text_cut'])
})

describe('hostile sources', () => {
  const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)
  const inTitle = (text: string) =>
    JSON.stringify([{ title: text, date_start: '2026-05-01', description: text, url: text }])

  test.each([
    ['deep arrays', nested(300_000, '[', ']')],
    ['deep objects', `${'{"@graph":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    [
      'deep events',
      `${'{"@type":"Event","name":"x","startDate":"2026-05-01","subEvent":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    ],
    ['scripts that never end', '<script type="application/ld+json">'.repeat(100_000)],
    ['events that never end', 'BEGIN:VEVENT\n'.repeat(10_000)],
    ['a line of many folds', `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x${'\n y'.repeat(300_000)}\nEND:VEVENT`],
    ['quotes', `title,start\n${'"'.repeat(500_000)}`],
    ['lines of one quote', `title,start\n${'"x\n'.repeat(5_000)}`],
    ['open tags', inTitle('<b><i><a href="x">'.repeat(4_000))],
    ['angle brackets', inTitle('<'.repeat(79_000))],
    ['escaped tags', inTitle('&lt;b&gt;'.repeat(8_000))],
    ['ampersands', inTitle('&'.repeat(79_000))],
    ['white space', inTitle(`a${' '.repeat(79_000)}b`)],
    ['open links', inTitle('](javascript:'.repeat(6_000))],
    [
      'prototype keys',
      '[{"__proto__":{"title":"x","start":"2026-05-01"},"constructor":{"prototype":{"polluted":1}},"title":"Fair","date_start":"2026-05-01"}]',
    ],
  ])('%s come to an end with a sound result', (_, source) => {
    for (const format of [undefined, ...FORMATS]) expectSound(parse(source, { format }))
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('bytes of any kind', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.option(fc.constantFrom(...FORMATS), { nil: undefined }),
        (bytes, format) => {
          expectSound(parse(Buffer.from(bytes), { format }))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('good sources with pieces cut out, doubled, or replaced by poison', () => {
    const poison = fc.constantFrom(
      '<script>alert(1)</script>',
      'javascript:alert(1)',
      '\u0000',
      '\ud800',
      '"',
      "'; drop table",
      '{',
      '[',
      '\n',
      '\r\nBEGIN:VEVENT\r\n',
      'END:VEVENT',
      '99999999999',
      '-1',
      'null',
      '__proto__',
      '\u202e',
      '20260231T250000',
      'Mars/Olympus',
      'x'.repeat(300),
    )
    const edit = fc.record({
      at: fc.nat(1000),
      remove: fc.nat(30),
      insert: fc.oneof(poison, fc.string({ maxLength: 10 })),
    })
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.array(edit, { minLength: 1, maxLength: 5 }), (format, edits) => {
        let source = samples[format]
        for (const { at, remove, insert } of edits) source = source.slice(0, at) + insert + source.slice(at + remove)
        expectSound(parse(source, { format }))
        expectSound(parse(source))
      }),
      { numRuns: 1500 },
    )
  })

  test('records whose fields hold anything at all', () => {
    const keys = [
      'id',
      '@id',
      '@type',
      'uid',
      'title',
      'name',
      'start',
      'startDate',
      'date_start',
      'end',
      'endDate',
      'url',
      'image',
      'venue',
      'location',
      'lat',
      'lon',
      'lat_lon',
      'tags',
      'keywords',
      'topics',
      'price',
      'offers',
      'free',
      'occurrences',
      'timings',
      'organizer',
      'fields',
      'rrule',
      'timezone',
    ]
    const value = fc.oneof(
      fc.constantFrom('Event', 'Fair', '2026-05-01', '2026-05-02T20:00:00Z', 'Europe/Rome', '<b>x</b>', 45),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom(...keys), value), { maxLength: 4 }),
        fc.constantFrom(...FORMATS),
        (records, format) => {
          const source = JSON.stringify(records)
          expectSound(parse(source))
          expectSound(parse(source, { format }))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
