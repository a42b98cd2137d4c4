import { expect, test } from 'vitest'
import { byAge } from './by-age.ts'

test('items stand under the day of the reader, not of the server', () => {
  const now = new Date('2026-11-23T06:30:00Z')
  const items = ['2026-11-23T05:00:00Z', '2026-11-22T23:30:00Z', '2026-11-18T12:00:00Z', '2026-10-01T12:00:00Z'].map(
    createdAt => ({ createdAt }),
  )
  const ages = (timeZone: string) => byAge(items, now, timeZone).map(([age, members]) => [age, members.length])
  expect(ages('UTC')).toEqual([
    ['today', 1],
    ['week', 2],
    ['earlier', 1],
  ])
  expect(ages('Europe/Rome')).toEqual([
    ['today', 2],
    ['week', 1],
    ['earlier', 1],
  ])
})

test('nothing has no groups', () => expect(byAge([], new Date(0), 'UTC')).toEqual([]))
