import { foldLine } from '@flow/service-kit'
import fc from 'fast-check'
import ical from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from './ics.ts'

const entry: CalendarEntry = {
  uid: '0190@flow',
  sequence: 2,
  title: 'Jazz, blues; and “more” \\ at Łódź',
  description: 'First line\nSecond line, with a comma',
  startsAt: new Date('2026-11-27T19:00:00Z'),
  endsAt: new Date('2026-11-27T21:30:00Z'),
  location: 'Sala Grande, Via Conchetta 8, Milano',
  point: { lat: 45.4478, lng: 9.1778 },
  url: 'https://flow.example/events/jazz',
  cancelled: false,
  organiser: 'Anna "Nina" Rossi',
  categories: ['music', 'jazz, live'],
  changedAt: new Date('2026-11-23T10:00:00Z'),
}

const read = (text: string) => {
  const component = new ical.Component(ical.parse(text))
  return new ical.Event(component.getFirstSubcomponent('vevent') as never)
}

describe('calendar files', () => {
  it('are read back as they were meant by another parser', () => {
    const event = read(writeCalendar('Flow', [entry]))
    expect(event.summary).toBe(entry.title)
    expect(event.description).toBe(entry.description)
    expect(event.location).toBe(entry.location)
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt)
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt)
    expect(event.uid).toBe(entry.uid)
  })

  it('have no line above 75 octets and end every line with CR LF', () => {
    const text = writeCalendar('Flow', [{ ...entry, description: '🎷é'.repeat(200) }])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('folding loses nothing and cuts no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), line => {
        const clean = line.replace(/[\r\n]/g, '')
        return foldLine(clean).replaceAll('\r\n ', '') === clean
      }),
    )
  })

  it('no text can start a line or property of its own', () => {
    const hostile = 'x\r\nATTACH:file:///etc/passwd\u0000\nEND:VEVENT'
    const text = writeCalendar(hostile, [{ ...entry, title: hostile, organiser: hostile }])
    expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(1)
    expect(text).not.toMatch(/^ATTACH/m)
  })
})
