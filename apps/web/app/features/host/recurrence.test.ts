import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVERY, moveRule, repeatFrom, repeatOf, ruleOf, WEEKDAYS } from './recurrence.ts'

const SATURDAY = '2026-11-28T21:00'

describe('how an event repeats', () => {
  test('becomes a rule of RFC 5545', () => {
    const weekly = repeatFrom('weekly', SATURDAY)
    expect(ruleOf(weekly, SATURDAY)).toBe('FREQ=WEEKLY;BYDAY=SA')
    expect(ruleOf({ ...weekly, interval: 2, weekdays: ['TH', 'TU'], end: 'after', count: 8 }, SATURDAY)).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8',
    )
    const monthly = repeatFrom('monthly', SATURDAY)
    expect(ruleOf({ ...monthly, end: 'on', until: '2027-06-30' }, SATURDAY)).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=28;UNTIL=20270630',
    )
    expect(ruleOf({ ...monthly, monthly: 'nth' }, SATURDAY)).toBe('FREQ=MONTHLY;BYDAY=4SA')
    expect(ruleOf({ ...monthly, monthly: 'last' }, SATURDAY)).toBe('FREQ=MONTHLY;BYDAY=-1SA')
    expect(ruleOf({ ...weekly, weekdays: [] }, SATURDAY)).toBe('FREQ=WEEKLY;BYDAY=SA')
  })

  test('is read back from the rule it made, whatever was chosen', () => {
    const days = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 })
    const repeats = fc.record({
      every: fc.constantFrom(...EVERY),
      interval: fc.integer({ min: 1, max: 99 }),
      weekdays: days.map(chosen => WEEKDAYS.filter(day => chosen.includes(day))),
      monthly: fc.constantFrom('day', 'nth', 'last'),
      end: fc.constantFrom('never', 'on', 'after'),
      until: fc.constant('2027-06-30'),
      count: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(repeats, repeat => {
        const rule = ruleOf(repeat as never, SATURDAY)
        const read = repeatOf(rule, SATURDAY)
        expect(read).toMatchObject({ every: repeat.every, interval: repeat.interval, end: repeat.end })
        expect(ruleOf(read as never, SATURDAY)).toBe(rule)
      }),
    )
  })

  test('that says more than can be chosen is left as it is', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1',
      'FREQ=MONTHLY;BYMONTHDAY=1',
      'FREQ=YEARLY;BYDAY=1MO',
      'nonsense',
    ])
      expect(repeatOf(rule, SATURDAY)).toBeNull()
  })

  test('moves with the start where it hangs on it', () => {
    const sunday = '2026-11-29T21:00'
    expect(moveRule('FREQ=WEEKLY;BYDAY=SA', SATURDAY, sunday)).toBe('FREQ=WEEKLY;BYDAY=SU')
    expect(moveRule('FREQ=WEEKLY;BYDAY=TU,SA', SATURDAY, sunday)).toBe('FREQ=WEEKLY;BYDAY=TU,SA')
    expect(moveRule('FREQ=MONTHLY;BYDAY=-1SA', SATURDAY, sunday)).toBe('FREQ=MONTHLY;BYDAY=-1SU')
    expect(moveRule('FREQ=HOURLY', SATURDAY, sunday)).toBe('FREQ=HOURLY')
    expect(moveRule('', SATURDAY, sunday)).toBe('')
  })
})
