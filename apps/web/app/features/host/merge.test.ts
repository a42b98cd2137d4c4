import { expect, test } from 'vitest'
import { emptyFields } from './draft.ts'
import { mergeFields } from './merge.ts'

const base = { ...emptyFields('2026-11-28', 'Europe/Rome'), title: 'Jazz', description: 'One', city: 'Milan' }

test('what only one side changed is kept; what both changed is asked about, with what was typed here', () => {
  const merged = mergeFields(
    base,
    { ...base, title: 'Jazz tonight', capacity: '40' },
    { ...base, title: 'Jazz!', description: 'Two', capacity: '40' },
  )
  expect(merged.fields).toMatchObject({ title: 'Jazz tonight', description: 'Two', capacity: '40' })
  expect(merged.conflicts).toEqual(['title'])
  expect(merged.taken).toEqual(['description'])
})

test('a place and a time are of one piece', () => {
  const merged = mergeFields(
    base,
    { ...base, placeName: 'Bar Basso' },
    { ...base, city: 'Turin', lat: '45.07', lng: '7.68' },
  )
  expect(merged.fields).toMatchObject({ placeName: 'Bar Basso', city: 'Milan', lat: '' })
  expect([...merged.conflicts].sort()).toEqual(['city', 'lat', 'lng', 'placeName'])
})

test('nothing changed by the other: nothing to ask', () => {
  expect(mergeFields(base, { ...base, title: 'x' }, base)).toMatchObject({ conflicts: [], taken: [] })
})
