import { expect, test } from 'vitest'
import { canAsk, readFilters, toQuery, withFilter } from './filters.ts'

const person = '0199c6f0-0000-7000-8000-000000000001'

test('filters live in the address, and what is none of ours is not read from it', () => {
  const params = new URLSearchParams({ service: 'users', action: ' user. ', since: 'yesterday', colour: 'red' })
  expect(readFilters(params)).toEqual({ service: 'users', action: 'user.' })
  expect(readFilters(withFilter(params, 'since', 'week'))).toMatchObject({ since: 'week' })
  expect(withFilter(params, 'action', ' ').toString()).toBe('service=users&since=yesterday&colour=red')
})

test('a period is asked for as an instant, and a page by its cursor', () => {
  const now = new Date('2025-11-23T12:00:00Z')
  const query = toQuery({ actorId: person, since: 'day' }, now, 50, 'next')
  expect(query).toEqual({
    limit: 50,
    actorId: person,
    since: '2025-11-22T12:00:00.000Z',
    cursor: 'next',
  })
})

test('only a whole id of a person is asked for', () => {
  expect(canAsk({})).toBe(true)
  expect(canAsk({ actorId: person })).toBe(true)
  expect(canAsk({ actorId: 'anna' })).toBe(false)
})
