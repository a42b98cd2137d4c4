import { describe, expect } from 'vitest'
import { someone } from './testing/people.ts'
import { wholeTest } from './testing/whole.ts'

const test = wholeTest('together', { env: { FLOW_RATE_LIMIT: 'on', FLOW_TRUSTED_PROXIES: '127.0.0.1' } })
const from = (ip: string) => ({ 'x-forwarded-for': ip })

describe('limits', () => {
  test('a signed-in person may ask 1,000 times, wherever they are', async ({ whole }) => {
    const { token } = await someone(whole)
    const answer = await whole.call('GET', '/api/v1/categories', { token, headers: from('198.51.100.7') })
    expect([answer.status, answer.headers.get('ratelimit-limit')]).toEqual([200, '1000'])
  })

  test('guessing passwords is limited more strictly', async ({ whole }) => {
    const body = { login: 'nobody-here', password: 'wrong' }
    const guess = (port: number) =>
      whole.call('POST', '/api/v1/auth/login', { body, headers: { ...from('198.51.100.9'), 'x-port': String(port) } })
    const answers = await Promise.all(Array.from({ length: 31 }, (_, nth) => guess(nth)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(1)
  })
})
