import { ERRORS } from '@flow/contracts'
import { catalogue } from '@flow/ui'
import { expect, test } from 'vitest'
import { isSignedOut, problemOf, refusalOf, speakProblem } from './problem.ts'

const refused = (status: number, code: string, retryAfter?: number) =>
  problemOf(new Response(null, { status, headers: retryAfter ? { 'retry-after': String(retryAfter) } : {} }), { code })
const en = catalogue('en')

test('who must wait is told how long', () => {
  expect(speakProblem(refused(503, 'busy', 12), en)).toBe(
    'So many people are signing in that we must let you wait. Try again in 12 seconds.',
  )
  expect(speakProblem(refused(429, 'rate_limited', 600), catalogue('it'))).toContain('Riprova tra 10 minuti.')
  expect(speakProblem(refused(503, 'busy'), en)).toBe(en.errors.codes.busy)
})

test('only a session that is over sends one to sign in; a wrong password or code does not', () => {
  expect(isSignedOut(refused(401, 'session_ended'))).toBe(true)
  expect(isSignedOut(refused(401, 'unauthenticated'))).toBe(true)
  expect(isSignedOut(refused(401, 'invalid_credentials'))).toBe(false)
  expect(isSignedOut(refused(401, 'invalid_token'))).toBe(false)
})

test('an answer that is no problem document is told plainly, and keeps its number', () => {
  const odd = problemOf(new Response('<html>', { status: 502, headers: { 'x-correlation-id': 'abc' } }), '<html>')
  expect([odd.code, odd.problem.correlationId, refusalOf(odd, en).message]).toEqual([
    'unknown',
    'abc',
    en.errors.fallback,
  ])
})

test('whatever stands against a wish is said in the reader’s language, not as the API says it', () => {
  // What is at odds with what there is names its field, or is said by the page that asked.
  const against = Object.entries(ERRORS).filter(([code, { status }]) => status === 409 && code !== 'conflict')
  for (const language of ['en', 'it'] as const) {
    const { codes } = catalogue(language).errors
    expect(against.map(([code]) => code).filter(code => !codes[code])).toEqual([])
  }
})
