import { expect, test } from 'vitest'
import { placeOf, venueIn } from './venue-form.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('a form becomes a venue, with prices in minor units and amenities apart', () => {
  const fields = {
    name: ' Sala ',
    city: 'Milano',
    lat: '45.46',
    lng: '9.19',
    amenities: 'stage, , piano ',
    capacity: '80',
  }
  expect(venueIn(form({ ...fields, hour: '12,50', currency: 'eur', priceNote: 'Two hours at least' }))).toMatchObject({
    name: 'Sala',
    lat: 45.46,
    lng: 9.19,
    capacity: 80,
    amenities: ['stage', 'piano'],
    pricing: { hour: { amount: 1250, currency: 'EUR' }, note: 'Two hours at least' },
  })
})

test('what is left empty is nothing', () => {
  const venue = venueIn(form({ name: 'Sala' }))
  expect(venue).toMatchObject({
    address: null,
    city: null,
    capacity: null,
    amenities: [],
    pricing: null,
    website: null,
  })
  expect(venue).not.toHaveProperty('lat')
  expect(placeOf(null)).toEqual({ city: '', country: '', lat: '', lng: '' })
})
