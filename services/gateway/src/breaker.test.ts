import { expect, it } from 'vitest'
import { createBreaker } from './breaker.ts'

const broken = (clock: { at: number }) => {
  const breaker = createBreaker({ now: () => clock.at })
  for (let failure = 0; failure < 5; failure++) breaker.failed()
  return breaker
}

it('opens after five failures in a row and admits nothing', () => {
  const breaker = broken({ at: 0 })
  expect([breaker.state(), breaker.admits()]).toEqual(['open', false])
})

it('a success in between starts the count again', () => {
  const breaker = createBreaker()
  for (let failure = 0; failure < 4; failure++) breaker.failed()
  breaker.succeeded()
  breaker.failed()
  expect(breaker.state()).toBe('closed')
})

it('admits one trial call after a minute, and closes when it succeeds', () => {
  const clock = { at: 0 }
  const breaker = broken(clock)
  clock.at = 60_000
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false])
  breaker.succeeded()
  expect([breaker.state(), breaker.admits()]).toEqual(['closed', true])
})

it('stays open for another minute when the trial call fails', () => {
  const clock = { at: 0 }
  const breaker = broken(clock)
  clock.at = 60_000
  breaker.admits()
  breaker.failed()
  clock.at = 119_999
  expect(breaker.state()).toBe('open')
})
