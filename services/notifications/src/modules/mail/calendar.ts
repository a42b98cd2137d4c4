import type { NotificationType } from '@flow/contracts'
import { calendarInstant, calendarText, foldLine } from '@flow/service-kit'
import type { Attachment } from '../providers/provider.ts'

/** Letters of which the date belongs in a calendar. */
const WITH_DATE: readonly string[] = ['order_receipt', 'event_confirmation'] satisfies readonly NotificationType[]

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

interface Letter {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly publicUrl: string
  readonly now: Date
}

/** The date of an event as a calendar file, for letters that tell that somebody goes; the same entry as in our feeds. */
export const calendarOf = ({ type, data, publicUrl, now }: Letter): Attachment | undefined => {
  const { occurrenceId, eventId, title, startsAt, endsAt, place } = data
  if (!WITH_DATE.includes(type) || !isText(occurrenceId) || !isText(eventId)) return undefined
  if (!isText(title) || !isText(startsAt) || !isText(endsAt)) return undefined
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flow//Letters//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${occurrenceId}@${new URL(publicUrl).hostname}`,
    `DTSTAMP:${calendarInstant(now)}`,
    `DTSTART:${calendarInstant(new Date(startsAt))}`,
    `DTEND:${calendarInstant(new Date(endsAt))}`,
    `SUMMARY:${calendarText(title)}`,
    ...(isText(place) ? [`LOCATION:${calendarText(place)}`] : []),
    `URL:${publicUrl}/events/${eventId}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const text = `${lines.map(foldLine).join('\r\n')}\r\n`
  return { name: 'event.ics', type: 'text/calendar; charset=utf-8; method=PUBLISH', text }
}
