import { anActor, serviceTest } from '@flow/testkit'
import { describe, expect } from 'vitest'
import { eventsService } from '../../service.ts'
import { eventBody } from '../../testing/make.ts'

const test = serviceTest(eventsService)

describe('creating an event', () => {
  test('answers a draft with its address, and tells nobody of it yet', async ({ api, events }) => {
    const reply = await api.as(anActor()).post('/api/v1/events', eventBody({ tags: [' Jazz', 'jazz', 'Open  air'] }))
    expect(reply.status).toBe(201)
    expect(reply.headers.location).toBe(`/api/v1/events/${reply.body.id}`)
    expect(reply.body).toMatchObject({
      status: 'draft',
      tags: ['jazz', 'open air'],
      summary: 'Two sets, outdoors.',
      descriptionHtml: '<p>Two sets, <strong>outdoors</strong>.</p>',
      imageUrl: `/covers/music/${reply.body.id}.svg`,
      place: { name: 'Cortile', city: 'Milano', country: 'IT' },
      price: { free: true },
      abilities: { edit: true, publish: true, delete: true, attend: false },
    })
    expect((await events('event.created')).at(-1)?.payload).toMatchObject({ eventId: reply.body.id, status: 'draft' })
  })

  test('wall-clock times are read in the zone of the event, also where clocks change', async ({ api }) => {
    const { startsAt: _, endsAt: __, ...body } = eventBody()
    const reply = await api.as(anActor()).post('/api/v1/events/create', {
      ...body,
      startsAtLocal: '2027-03-28T01:30',
      endsAtLocal: '2027-03-28T03:30',
    })
    expect(reply.body).toMatchObject({ startsAt: '2027-03-28T00:30:00.000Z', endsAt: '2027-03-28T01:30:00.000Z' })
  })

  test('a place without coordinates is put where its city lies', async ({ api }) => {
    const reply = await api
      .as(anActor())
      .post('/api/v1/events', eventBody({ place: { name: 'Piazza', city: 'Bologna', country: 'IT' } }))
    expect(reply.body.place.lat).toBeCloseTo(44.49, 1)
  })

  test.for([
    ['an end before the start', { endsAt: '2020-01-01T00:00:00Z' }, '/endsAt', 'end_before_start'],
    ['a date that does not exist', { startsAt: '2027-02-30T10:00:00Z' }, '/startsAt', 'invalid_date_time'],
    ['a zone that does not exist', { timeZone: 'Europe/Atlantis' }, '/timeZone', 'unknown_zone'],
    ['an offset instead of a zone', { timeZone: '+02:00' }, '/timeZone', 'unknown_zone'],
    ['an event of ten years', { endsAt: '2037-01-01T00:00:00Z' }, '/endsAt', 'too_long'],
    ['a latitude beyond the pole', { place: { name: 'X', lat: 91, lng: 0 } }, '/place/lat', 'maximum'],
    ['half a point', { place: { name: 'X', lat: 45 } }, '/place', 'incomplete_point'],
    ['a category that does not exist', { category: 'nonsense' }, '/category', 'unknown_category'],
    ['a field that does not exist', { colour: 'red' }, '/colour', 'unknown_field'],
    ['a number for a title', { title: 7 }, '/title', 'type'],
    ['a script for an address', { url: 'javascript:alert(1)' }, '/url', 'pattern'],
    ['10,000 tags', { tags: Array.from({ length: 10_000 }, (_, n) => `t${n}`) }, '/tags', 'max_items'],
    ['a paid tier without a price', { tiers: [{ name: 'A', kind: 'paid' }] }, '/tiers/0/price', 'required'],
    [
      'a venue that does not exist',
      { place: undefined, venueId: '00000000-0000-7000-8000-000000000000' },
      '/venueId',
      'venue_not_found',
    ],
  ] as const)('%s is refused and named', async ([, wrong, path, code], { api }) => {
    const reply = await api.as(anActor()).post('/api/v1/events', { ...eventBody(), ...wrong })
    expect(reply.status).toBe(422)
    expect(reply.body.errors).toContainEqual(expect.objectContaining({ path, code }))
  })

  test('scripts in the text do not reach the page', async ({ api }) => {
    const description = '<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> **hi**'
    const reply = await api.as(anActor()).post('/api/v1/events', eventBody({ description }))
    expect(reply.body.descriptionHtml).not.toMatch(/script|onerror|javascript/i)
    expect(reply.body.descriptionHtml).toContain('<strong>hi</strong>')
  })

  test('needs a signed-in person who may create events', async ({ api }) => {
    expect((await api.post('/api/v1/events', eventBody())).status).toBe(401)
    const reply = await api.as({ ...anActor(), permissions: [] }).post('/api/v1/events', eventBody())
    expect(reply.body.code).toBe('forbidden')
  })
})
