import { expect, test } from 'vitest'
import { quartersOf } from './quarters.ts'

const at = (neighbourhood: string | null, city: string, lat: number | null) => ({
  place: { name: 'X', address: null, neighbourhood, city, country: 'IT', lat, lng: 9 },
})

test('parts of cities are told once, in the middle of what is on there', () => {
  const events = [at('Isola', 'Milan', 45), at('Isola', 'Milan', 46), at('Isola', 'Rome', 41), at(null, 'Milan', 45)]
  expect(quartersOf([...events, at('Brera', 'Milan', null), { place: null }])).toEqual([
    { name: 'Isola', events: 2, lat: 45.5, lng: 9 },
    { name: 'Isola', events: 1, lat: 41, lng: 9 },
  ])
})
