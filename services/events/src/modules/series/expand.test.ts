import { describe, expect, it } from 'vitest'
import { previewRecurrence } from './preview.ts'

const preview = (rrule: string | null, more: object = {}) =>
  previewRecurrence({
    startsAtLocal: '2026-11-24T19:00',
    endsAtLocal: '2026-11-24T21:00',
    timeZone: 'Europe/Rome',
    ...more,
    recurrence: { rrule, ...(more as { recurrence?: object }).recurrence },
  })
const starts = (rrule: string, more: object = {}) =>
  preview(rrule, more).items.map(item => item.startsAtLocal.slice(0, 16))
const days = (rrule: string, more: object = {}) => starts(rrule, more).map(start => start.slice(0, 10))
const fault = (rrule: string, more: object = {}) => {
  try {
    preview(rrule, more)
  } catch (error) {
    return (error as { options: { errors: { code: string }[] } }).options.errors[0]?.code
  }
}
const at = (local: string, hours = 1) => ({
  startsAtLocal: local,
  endsAt: undefined,
  endsAtLocal: new Date(Date.parse(`${local}Z`) + hours * 3_600_000).toISOString().slice(0, 16),
})
const upTo = (most: number) => [...Array(most + 1).keys()].join()

describe('the dates of a rule', () => {
  it('keep their hour on the clock when summer time comes and goes', () => {
    const spring = preview('FREQ=WEEKLY;COUNT=3', at('2027-03-16T19:00'))
    expect(spring.items.map(one => one.startsAt)).toEqual([
      '2027-03-16T18:00:00.000Z',
      '2027-03-23T18:00:00.000Z',
      '2027-03-30T17:00:00.000Z',
    ])
    expect(spring).toMatchObject({ total: 3, endless: false })
  })

  it('move on by the gap when the clocks skip their hour, once, and are said to be moved', () => {
    const { items } = preview('FREQ=DAILY;COUNT=3', at('2027-03-27T02:30'))
    expect(items.map(one => [one.startsAtLocal.slice(5, 16), one.moved])).toEqual([
      ['03-27T02:30', false],
      ['03-28T03:30', true],
      ['03-29T02:30', false],
    ])
    const hourly = starts('FREQ=HOURLY;COUNT=5', at('2027-03-28T00:30'))
    expect(hourly).toEqual(['2027-03-28T00:30', '2027-03-28T01:30', '2027-03-28T03:30', '2027-03-28T04:30'])
  })

  it('are the first showing of an hour that is shown twice', () => {
    const { items } = preview('FREQ=DAILY;COUNT=2', at('2026-10-24T02:30'))
    expect(items.map(one => one.startsAt)).toEqual(['2026-10-24T00:30:00.000Z', '2026-10-25T00:30:00.000Z'])
  })

  it('stay on the weekday they began on when only the week of the year is named', () => {
    const thursdays = ['2027-07-22', '2028-07-20', '2029-07-19', '2030-07-18']
    expect(days('FREQ=YEARLY;BYWEEKNO=29;COUNT=4', at('2027-01-07T10:00'))).toEqual(thursdays)
  })

  it.each([
    ['BYYEARDAY=225,307;BYDAY=FR', ['2027-08-13', '2034-11-03', '2038-08-13']],
    ['BYYEARDAY=-1,60;BYMONTHDAY=29,31', ['2026-12-31', '2027-12-31', '2028-02-29']],
    ['BYMONTHDAY=13;BYDAY=53FR,-1FR,37FR', ['2030-09-13', '2041-09-13', '2047-09-13']],
    ['BYWEEKNO=7;BYMONTHDAY=18', ['2027-02-18', '2028-02-18', '2029-02-18']],
    ['BYWEEKNO=1;BYYEARDAY=-1,1', ['2029-01-01', '2029-12-31', '2030-01-01']],
    ['BYDAY=53TH', ['2026-12-31', '2032-12-30', '2037-12-31']],
    ['BYWEEKNO=-53;BYDAY=TU', ['2031-12-30', '2036-12-30', '2042-12-30']],
    ['INTERVAL=2;BYMONTHDAY=1,-1;BYDAY=MO,TU;BYSETPOS=-1', ['2026-12-01', '2028-10-31', '2030-12-31']],
  ])('are those that every part of a yearly rule names: %s', (parts, expected) =>
    expect(days(`FREQ=YEARLY;${parts};COUNT=${expected.length}`)).toEqual(expected),
  )

  it('leave out months without a 31st and years without a 29 February', () => {
    expect(days('FREQ=MONTHLY;COUNT=4', at('2027-01-31T10:00'))).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
    ])
    expect(days('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', at('2027-01-31T10:00'))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
    expect(days('FREQ=YEARLY;COUNT=2', at('2028-02-29T10:00'))).toEqual(['2028-02-29', '2032-02-29'])
    expect(days('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', { ...at('2026-11-24T19:00'), limit: 1 })).toEqual([
      '2044-02-29',
    ])
  })

  it('begin with the first that the rule gives', () =>
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=2')).toEqual(['2026-12-07', '2026-12-21']))

  it('end with UNTIL, as an instant, a wall clock or a day', () => {
    for (const until of ['20261208T180000Z', '20261208T190000', '20261208'])
      expect(days(`FREQ=WEEKLY;UNTIL=${until}`)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08'])
    expect(days('FREQ=WEEKLY;UNTIL=20261208T175959Z')).toHaveLength(2)
  })

  it('leave out exceptions given in another zone, and take extra dates in', () => {
    const recurrence = { exdates: ['2026-12-02T03:00:00+09:00'], rdates: ['2026-12-03T20:00', '2026-12-08T19:00'] }
    expect(starts('FREQ=WEEKLY;COUNT=3', { recurrence })).toEqual([
      '2026-11-24T19:00',
      '2026-12-03T20:00',
      '2026-12-08T19:00',
    ])
    expect(preview(null, { recurrence: { rdates: ['2026-12-03T20:00'] } }).items).toHaveLength(2)
  })

  it('last as long each, but whole days end at midnight whatever the clocks do', () => {
    const night = preview('FREQ=DAILY;COUNT=2', { startsAtLocal: '2027-03-26T22:00', endsAtLocal: '2027-03-27T05:00' })
    expect(night.items.map(one => one.endsAtLocal.slice(11, 16))).toEqual(['05:00', '06:00'])
    const whole = preview('FREQ=DAILY;COUNT=2', { startsAtLocal: '2027-03-27T00:00', endsAtLocal: '2027-03-28T00:00' })
    expect(whole.items.map(one => one.endsAtLocal.slice(5, 16))).toEqual(['03-28T00:00', '03-29T00:00'])
  })
})

describe('rules that are refused', () => {
  it.each([
    ['FREQ=SECONDLY', 'too_many_dates'],
    ['FREQ=MINUTELY', 'too_many_dates'],
    ['FREQ=MINUTELY;INTERVAL=29', 'too_many_dates'],
    ['FREQ=MINUTELY;COUNT=60', 'too_many_dates'],
    ['FREQ=DAILY;BYHOUR=8,9,10,11;BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55,59', 'too_many_dates'],
    ['FREQ=DAILY;BYHOUR=9;BYSETPOS=300', 'empty'],
    ['FREQ=DAILY;COUNT=1000000000', 'out_of_range'],
    ['FREQ=YEARLY;INTERVAL=1000000000', 'out_of_range'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'empty'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'empty'],
    ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 'empty'],
    ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 'empty'],
    ['FREQ=WEEKLY;UNTIL=20200101', 'empty'],
    ['FREQ=FORTNIGHTLY', 'invalid_rule'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'invalid_rule'],
    ['FREQ=DAILY;COUNT=0', 'invalid_rule'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'invalid_rule'],
    ['FREQ=DAILY;UNTIL=20270230', 'invalid_rule'],
    ['FREQ=DAILY;BYHOUR=24', 'invalid_rule'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'invalid_rule'],
    ['FREQ=DAILY;BYEASTER=0', 'invalid_rule'],
    ['FREQ=DAILY;BYSETPOS=1', 'invalid_rule'],
    ['FREQ=YEARLY;RSCALE=CHINESE', 'not_supported'],
    ['FREQ=YEARLY;BYWEEKNO=7;BYMONTHDAY=30', 'empty'],
    [`FREQ=YEARLY;BYWEEKNO=1,2;BYHOUR=${upTo(23)};BYMINUTE=${upTo(59)};BYSECOND=${upTo(59)}`, 'too_many_dates'],
    ['INTERVAL=2', 'invalid_rule'],
    ['FREQ=DAILY\r\nX:Y', 'invalid_rule'],
  ])('%s is %s', (rrule, code) => expect(fault(rrule)).toBe(code))

  it('but a few dates close together, and many far apart, are fine', () => {
    expect(preview('FREQ=SECONDLY;COUNT=3').total).toBe(3)
    expect(preview('FREQ=MINUTELY;COUNT=48').total).toBe(48)
    expect(preview('FREQ=MINUTELY;INTERVAL=30;COUNT=900').total).toBe(900)
    expect(preview('FREQ=MINUTELY;INTERVAL=30').endless).toBe(true)
    expect(preview('FREQ=DAILY;COUNT=1000').total).toBe(1_000)
    expect(preview('FREQ=DAILY;COUNT=10000')).toMatchObject({ total: null, endless: false })
    for (const rrule of ['FREQ=YEARLY;COUNT=900', 'FREQ=YEARLY;UNTIL=99991231T000000Z'])
      expect(preview(rrule)).toMatchObject({ total: null, endless: false })
  })

  it('names exceptions that are no dates, and those that leave none', () => {
    expect(fault('FREQ=DAILY', { recurrence: { exdates: ['2026-02-30T10:00'] } })).toBe('impossible_date')
    expect(fault('FREQ=DAILY;COUNT=1', { recurrence: { exdates: ['2026-11-24T19:00'] } })).toBe('empty')
  })
})
