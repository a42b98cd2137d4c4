import { expect, test } from 'vitest'
import { calendarOf } from './calendar.ts'

const facts = {
  data: {
    occurrenceId: '0193f0a0-0000-7000-8000-000000000002',
    eventId: '0193f0a0-0000-7000-8000-000000000001',
    title: 'Jazz; blues, and\r\nATTENDEE:mailto:x@y.example',
    startsAt: '2026-11-28T20:00:00.000Z',
    endsAt: '2026-11-28T22:00:00.000Z',
    place: 'Darsena, Milano',
  },
  publicUrl: 'https://flow.example:8443',
  now: new Date('2026-11-23T12:00:00Z'),
}

test('a letter with tickets carries its date, in which nothing breaks out of its line', () => {
  const file = calendarOf({ ...facts, type: 'order_receipt' })
  const lines = file?.text.replaceAll('\r\n ', '').split('\r\n') ?? []
  expect(lines).toContain('UID:0193f0a0-0000-7000-8000-000000000002@flow.example')
  expect(lines).toContain('DTSTART:20261128T200000Z')
  expect(lines).toContain('SUMMARY:Jazz\\; blues\\, and\\nATTENDEE:mailto:x@y.example')
  expect(lines.filter(line => line.startsWith('ATTENDEE'))).toEqual([])
  expect(lines.at(-2)).toBe('END:VCALENDAR')
})

test('other letters, and those of which no date is known, carry none', () => {
  expect(calendarOf({ ...facts, type: 'event_like' })).toBeUndefined()
  expect(calendarOf({ ...facts, type: 'order_receipt', data: { title: 'Jazz' } })).toBeUndefined()
})
