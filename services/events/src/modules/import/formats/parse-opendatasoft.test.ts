import { expect, test } from 'vitest'
import { parse } from './parse.ts'

/** The fields of Paris’ “Que faire à Paris”. */
const paris = {
  id: '46312',
  event_id: 31012,
  url: 'https://www.paris.fr/evenements/bal-46312',
  title: 'Bal &amp; guinguette',
  lead_text: 'On danse.',
  description: '<p>On <strong>danse</strong> !</p><ul><li>valse</li><li>java</li></ul>',
  date_start: '2026-11-28T19:00:00+01:00',
  date_end: '2026-12-12T22:00:00+01:00',
  occurrences:
    '2026-11-28T19:00:00+01:00_2026-11-28T22:00:00+01:00;2026-12-05T19:00:00+01:00_2026-12-05T22:00:00+01:00;2026-12-12T19:00:00+01:00_2026-12-12T22:00:00+01:00',
  cover_url: 'https://cdn.paris.fr/bal.jpg',
  address_name: 'La Bellevilloise',
  address_street: '19-21 rue Boyer',
  address_zipcode: '75020',
  address_city: 'Paris',
  lat_lon: { lat: 48.8686, lon: 2.3923 },
  price_type: 'payant',
  price_detail: 'De 5 à 10 euros.',
  qfap_tags: 'Danse;Soirée',
}
/** The fields of OpenAgenda's public events. */
const agenda = {
  uid: '9911',
  title_fr: 'Atelier du livre',
  description_fr: 'Relier un carnet',
  longdescription_fr: '<p>Relier un carnet <em>à la main</em>.</p>',
  keywords_fr: ['atelier', 'reliure'],
  image: 'https://cdn.openagenda.com/1.jpg',
  firstdate_begin: '2026-05-02T12:00:00+00:00',
  firstdate_end: '2026-05-02T14:00:00+00:00',
  timings:
    '[{"begin":"2026-05-02T14:00:00+02:00","end":"2026-05-02T16:00:00+02:00"},{"begin":"2026-05-09T14:00:00+02:00","end":"2026-05-09T16:00:00+02:00"}]',
  location_coordinates: { lon: -0.58, lat: 44.84 },
  location_name: 'Médiathèque',
  location_address: '85 cours du Maréchal Juin, 33000 Bordeaux',
  location_postalcode: '33000',
  location_city: 'Bordeaux',
  location_region: 'Nouvelle-Aquitaine',
  location_countrycode: 'FR',
  conditions_fr: 'Gratuit, sur inscription',
  attendancemode: '{"id": 1, "label": {"fr": "Sur place"}}',
  status: '{"id": 1, "label": {"fr": "Programmé"}}',
  canonicalurl: 'https://openagenda.com/x/events/atelier',
}
const read = (json: unknown, options = {}) => parse(JSON.stringify(json), options)

test('a record of Paris is its first sitting, with the others as further dates', () => {
  const { format, records, refused } = read({ total_count: 1, results: [paris] }, { defaultTimeZone: 'Europe/Paris' })
  expect({ format, refused }).toEqual({ format: 'opendatasoft', refused: [] })
  expect(records[0]).toEqual({
    sourceId: '31012',
    title: 'Bal & guinguette',
    description: 'On **danse** !\n\n- valse\n- java',
    startsAt: '2026-11-28T18:00:00Z',
    endsAt: '2026-11-28T21:00:00Z',
    timeZone: 'Europe/Paris',
    allDay: false,
    url: 'https://www.paris.fr/evenements/bal-46312',
    imageUrl: 'https://cdn.paris.fr/bal.jpg',
    venue: {
      name: 'La Bellevilloise',
      street: '19-21 rue Boyer',
      postalCode: '75020',
      city: 'Paris',
      region: null,
      country: null,
      lat: 48.8686,
      lng: 2.3923,
    },
    tags: ['Danse', 'Soirée'],
    categorySlug: 'theatre-dance',
    organiserName: null,
    price: { free: false, amount: 500, currency: 'EUR' },
    kind: 'in_person',
    status: 'published',
    language: null,
    recurrence: { rrule: null, rdates: ['2026-12-05T18:00:00Z', '2026-12-12T18:00:00Z'], exdates: [] },
    replaces: null,
  })
})

test('every form of reply gives the same record', () => {
  const expected = read({ results: [agenda] }).records
  expect(expected[0]).toMatchObject({
    sourceId: '9911',
    title: 'Atelier du livre',
    description: 'Relier un carnet *à la main*.',
    startsAt: '2026-05-02T12:00:00Z',
    endsAt: '2026-05-02T14:00:00Z',
    venue: {
      name: 'Médiathèque',
      street: '85 cours du Maréchal Juin, 33000 Bordeaux',
      city: 'Bordeaux',
      country: 'FR',
      lat: 44.84,
      lng: -0.58,
    },
    price: { free: true },
    kind: 'in_person',
    language: 'fr',
    recurrence: { rdates: ['2026-05-09T12:00:00Z'] },
  })
  const forms = [
    [agenda],
    { nhits: 1, records: [{ datasetid: 'x', recordid: 'r1', fields: agenda }] },
    { records: [{ record: { id: 'r1', fields: agenda } }] },
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [-0.58, 44.84] }, properties: agenda }],
    },
  ]
  for (const form of forms) {
    const { format, records } = read(form)
    expect(format).toBe('opendatasoft')
    expect(records).toEqual(expected)
  }
})

test('cancelled and on-line events, and the record’s own id where the event has none', () => {
  const { uid: _, ...unnamed } = agenda
  expect(
    read({ records: [{ recordid: 'r1', fields: { ...unnamed, status: { id: 6 }, attendancemode: { id: 2 } } }] })
      .records[0],
  ).toMatchObject({ sourceId: 'r1', status: 'cancelled', kind: 'virtual' })
})

test('good records are read, each bad one is reported with its number', () => {
  const { records, refused } = read({
    results: [
      agenda,
      null,
      { ...agenda, uid: '2', title_fr: '' },
      { ...paris, occurrences: 'never_ever' },
      { ...paris, event_id: 4, lat_lon: [91, 2] },
    ],
  })
  expect(records).toHaveLength(1)
  expect(refused.map(({ index, sourceId, code }) => [index, sourceId, code])).toEqual([
    [1, undefined, 'not_an_event'],
    [2, '2', 'missing_title'],
    [3, '31012', 'unreadable_date'],
    [4, '4', 'coordinates_out_of_range'],
  ])
  expect(parse('{"results": 7}', { format: 'opendatasoft' }).refused).toMatchObject([{ code: 'unreadable' }])
})
