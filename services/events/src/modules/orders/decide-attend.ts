import { type Problem, problem } from '@flow/service-kit'
import type { InLine, NewInLine } from '../waitlist/get-in-line.ts'
import type { AttendAsk, AttendResult } from './asks.ts'
import { checkLimits, type Deciding } from './decide-hold.ts'
import { freeForNew } from './free-for-new.ts'
import type { Gone } from './gather.ts'
import { type Plan, planAttendance } from './plan-order.ts'
import type { SaleSheet } from './sale-sheet.ts'

const goingResult = (sheet: SaleSheet, gone: Gone, created: boolean): AttendResult => ({
  kind: 'attend',
  created,
  attendance: {
    status: 'going',
    eventId: sheet.event_id,
    occurrenceId: sheet.occurrence_id,
    partySize: gone.party_size,
    startsAt: sheet.starts_at.toISOString(),
    ...(gone.order_id ? { orderId: gone.order_id } : {}),
    ...(gone.ticket_id && gone.code ? { ticket: { id: gone.ticket_id, code: gone.code } } : {}),
  },
})

/** Gives a place, or nothing when the person has to wait: then `inLine` holds the person. */
export const decideAttend = ({
  ask,
  sheet,
  known,
  now,
  add,
  inLine,
}: Deciding<AttendAsk> & { inLine: NewInLine[] }): AttendResult | undefined => {
  const { actor, partySize } = ask
  const gone = known.going.get(actor.id)
  if (gone) return goingResult(sheet, gone, false)
  const plan = planAttendance(sheet, partySize, now)
  checkLimits({ ask, sheet, known }, plan)
  const [line] = plan.lines as [Plan['lines'][number]]
  if (freeForNew(known.shelves, known.waiting, line) < partySize) {
    if (sheet.capacity !== null && partySize > sheet.capacity) throw problem('event_full')
    if (!inLine.some(({ userId }) => userId === actor.id))
      inLine.push({ userId: actor.id, tierId: line.tierId, poolId: line.poolId, partySize })
    return undefined
  }
  const { order } = add(ask, plan, undefined)
  const [ticket] = order.tickets
  const place = {
    user_id: actor.id,
    party_size: partySize,
    order_id: order.id,
    ticket_id: ticket?.id ?? null,
    code: ticket?.code ?? null,
  }
  known.going.set(actor.id, place)
  return goingResult(sheet, place, true)
}

/** What somebody is told who has to wait. */
export const waitlisted = (sheet: SaleSheet, place: InLine | undefined): AttendResult | Problem => {
  if (!place) return problem('event_full')
  return {
    kind: 'attend',
    created: place.isNew,
    attendance: {
      status: 'waitlisted',
      eventId: sheet.event_id,
      occurrenceId: sheet.occurrence_id,
      partySize: place.partySize,
      startsAt: sheet.starts_at.toISOString(),
      position: place.position,
    },
  }
}
