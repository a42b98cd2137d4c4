import { expect, test } from 'vitest'
import { figureLabel, silentServices } from './figures.ts'

test('a figure the portal has no name for is still readable', () => {
  expect(figureLabel('people', { people: 'Persone' })).toBe('Persone')
  expect(figureLabel('deadLetters24h', {})).toBe('Dead letters 24h')
  expect(figureLabel('open_reports', {})).toBe('Open reports')
})

test('a service that did not tell its figures is named, one without figures is not', () => {
  const well = { status: 'ok', latencyMs: 1 } as const
  expect(
    silentServices({ users: { people: 1 }, ai: {} }, { services: { users: well, ai: well, events: well } }),
  ).toEqual(['events'])
  expect(silentServices({}, undefined)).toEqual([])
})
