import type { Actor, EventAnalytics, Id } from '@flow/contracts'
import type { Row } from '@flow/postgres'
import { invalid, problem, type ServiceDeps } from '@flow/service-kit'
import {
  countDates,
  countDays,
  countSales,
  countShares,
  countSources,
  countStanding,
  findFigured,
} from './analytics.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

/** A span of days, `2026-11-22`, both ends in it. */
export interface Span {
  readonly from?: string
  readonly to?: string
}

const DAY = 86_400_000
const USUAL_DAYS = 30
const MOST_DAYS = 366

const dayIn = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

const daysBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

const spanOf = ({ from, to }: Span, today: string): Required<Span> => {
  const last = to ?? today
  const first = from ?? daysBefore(last, USUAL_DAYS - 1)
  if (first > last) throw invalid('from', 'end_before_start', 'must not be after to')
  if (Date.parse(last) - Date.parse(first) >= MOST_DAYS * DAY)
    throw invalid('from', 'too_long', `at most ${MOST_DAYS} days`)
  return { from: first, to: last }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0)

/** Nobody can say who stayed away where nobody was at the door. */
const presentDate = (row: Row<typeof countDates>, now: Date): EventAnalytics['dates'][number] => ({
  occurrenceId: row.id,
  startsAt: row.starts_at.toISOString(),
  going: row.going,
  capacity: row.capacity,
  checkedIn: row.came,
  noShows: row.ends_at <= now && row.came > 0 ? Math.max(0, row.tickets - row.came) : null,
})

const presentSales = (rows: readonly Row<typeof countSales>[]): EventAnalytics['sales'] => ({
  totals: [...new Set(rows.map(row => row.currency))].map(currency => {
    const own = rows.filter(row => row.currency === currency)
    return {
      orders: sum(own, row => row.orders),
      tickets: sum(own, row => row.tickets),
      sold: { amount: sum(own, row => row.sold), currency },
      refunded: { amount: sum(own, row => row.refunded), currency },
    }
  }),
  days: rows.map(({ day, tickets, sold, currency }) => ({ day, tickets, sold: { amount: sold, currency } })),
})

/**
 * Views, registrations and where visitors came from, by day in the event's zone.
 * @throws 404, 403 for those who may not see the figures, 422 for a span that ends before it begins or is over a year.
 */
export const eventAnalytics = async (
  { db, now }: Deps,
  actor: Actor,
  eventId: Id,
  asked: Span,
): Promise<EventAnalytics> => {
  const [event] = await db.read(actor, findFigured, [eventId])
  if (!event) throw problem('event_not_found')
  if (!event.may) throw problem('forbidden')
  const { from, to } = spanOf(asked, dayIn(now(), event.time_zone))
  return db.asService('figures for somebody who may see them', async tx => {
    const [days, sources, shares, dates, standing, sales] = await Promise.all([
      tx.all(countDays, [eventId, from, to, event.time_zone]),
      tx.all(countSources, [eventId, from, to]),
      tx.all(countShares, [eventId]),
      tx.all(countDates, [eventId, from, event.time_zone]),
      tx.one(countStanding, [eventId]),
      tx.all(countSales, [eventId, from, to, event.time_zone]),
    ])
    const visitors = sum(days, day => day.visitors)
    const registrations = sum(days, day => day.registrations)
    return {
      eventId,
      from,
      to,
      timeZone: event.time_zone,
      totals: {
        views: sum(days, day => day.views),
        visitors,
        registrations,
        cancellations: sum(days, day => day.cancellations),
        conversion: visitors === 0 ? null : Math.round(Math.min(1, registrations / visitors) * 1000) / 1000,
        ...standing,
      },
      days,
      sources,
      sales: presentSales(sales),
      shares,
      dates: dates.map(row => presentDate(row, now())),
    }
  })
}
