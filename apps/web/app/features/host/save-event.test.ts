import { expect, test } from 'vitest'
import { draftOf, emptyFields } from './draft.ts'
import { changesBetween, faultsOfForm } from './save-event.ts'

const fields = { ...emptyFields('2026-11-28', 'Europe/Rome'), title: 'Jazz', city: 'Milan', lat: '45.4', lng: '9.1' }
const before = draftOf(fields, null)

test('only what was changed is told; a schedule and a place as a whole', () => {
  expect(changesBetween(before, draftOf({ ...fields, title: 'Jazz!' }, null))).toEqual({ title: 'Jazz!' })
  expect(
    Object.keys(changesBetween(before, draftOf({ ...fields, endsAtLocal: '2026-11-28T23:00' }, null))).sort(),
  ).toEqual(['endsAtLocal', 'startsAtLocal', 'timeZone'])
  expect(changesBetween(before, draftOf({ ...fields, rrule: 'FREQ=DAILY' }, null))).toEqual({
    recurrence: { rrule: 'FREQ=DAILY', exdates: [], rdates: [] },
  })
  expect(changesBetween(before, draftOf({ ...fields, venueId: '0199' }, null))).toEqual({ venueId: '0199' })
  expect(changesBetween(before, before)).toEqual({})
})

test('a fault of the request stands at the field it comes from', () => {
  expect(faultsOfForm({ 'place.city': 'a', 'recurrence.exdates.3': 'b', 'virtual.url': 'c', title: 'd' })).toEqual({
    city: 'a',
    exdates: 'b',
    link: 'c',
    title: 'd',
  })
})
