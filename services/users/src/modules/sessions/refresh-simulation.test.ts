import { serviceTest } from '@flow/testkit'
import fc from 'fast-check'
import { expect } from 'vitest'
import { quickUsersService, registerPerson } from '../../testing/people.ts'

const test = serviceTest(quickUsersService)
const PATH = '/api/v1/auth/refresh'
const QUARTER_MS = 15 * 60_000

/**
 * What happens to a session: its owner refreshes in peace, loses the answer and asks again, asks twice at once, or a
 * thief shows a token that the owner has already left behind.
 */
const history = fc.array(fc.constantFrom('refresh', 'lost answer', 'race', 'thief'), { minLength: 1, maxLength: 8 })

test('over random lives of sessions nobody honest is signed out, and every theft ends the family', async ({
  api,
  clock,
}) => {
  const refresh = (refreshToken: string) => api.post(PATH, { refreshToken })
  await fc.assert(
    fc.asyncProperty(history, async events => {
      const { reply } = await registerPerson(api)
      const held = [reply.refreshToken]
      for (const event of events) {
        clock.advance(QUARTER_MS)
        const token = held.at(-1) as string
        if (event === 'thief' && held.length > 1) {
          expect((await refresh(held.at(-2) as string)).status).toBe(401)
          expect((await refresh(token)).status).toBe(401)
          return
        }
        if (event === 'lost answer') await refresh(token)
        const answers = await Promise.all(event === 'race' ? [refresh(token), refresh(token)] : [refresh(token)])
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
        expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1)
        held.push(answers[0]?.body.refreshToken)
      }
    }),
    { numRuns: 60 },
  )
})
