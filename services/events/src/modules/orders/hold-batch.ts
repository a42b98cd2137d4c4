import type { Tx } from '@flow/postgres'
import { Problem, problem } from '@flow/service-kit'
import { getInLine, type NewInLine } from '../waitlist/get-in-line.ts'
import type { Ask, AskResult, BatchSettings } from './asks.ts'
import { decideAttend, waitlisted } from './decide-attend.ts'
import { decideHold, placesOf } from './decide-hold.ts'
import { freeForNew } from './free-for-new.ts'
import type { Known, Promo } from './gather.ts'
import { type Made, makeOrder } from './make-order.ts'
import type { Plan } from './plan-order.ts'
import type { SaleSheet } from './sale-sheet.ts'

export interface Batch {
  readonly sheet: SaleSheet
  /** Read under the locks of the shelves. */
  readonly known: Known
  readonly asks: readonly Ask[]
  readonly now: Date
  readonly settings: BatchSettings
}

/** Decides on a group of asks in the order of arrival, under the locks of their shelves. */
export const decideBatch = async (tx: Tx, { sheet, known, asks, now, settings }: Batch) => {
  const made: Made[] = []
  const inLine: NewInLine[] = []
  const add = (ask: Ask, plan: Plan, promo: Promo | undefined): Made => {
    const one = makeOrder({ sheet, ask, plan, promo, now, settings })
    known.shelves.move(placesOf(plan), { to: one.row.status === 'paid' ? 'sold' : 'held' })
    for (const { tierId, quantity } of plan.lines) {
      const own = `${ask.actor.id} ${tierId}`
      known.owned.set(own, (known.owned.get(own) ?? 0) + quantity)
    }
    made.push(one)
    return one
  }
  const results = asks.map((ask): AskResult | Problem | undefined => {
    try {
      if (known.sees && !known.sees.has(ask.actor.id)) throw problem('event_not_found')
      return ask.kind === 'hold'
        ? decideHold({ ask, sheet, known, now, add, settings })
        : decideAttend({ ask, sheet, known, now, add, inLine })
    } catch (error) {
      if (error instanceof Problem) return error
      throw error
    }
  })
  const lined = await getInLine(tx, { eventId: sheet.event_id, occurrenceId: sheet.occurrence_id }, inLine, now)
  const answered = results.map((result, nth) => result ?? waitlisted(sheet, lined.get((asks[nth] as Ask).actor.id)))
  const promos = [...known.promos.values()].map(promo => {
    const mine = made.filter(({ row }) => row.promo_id === promo.id)
    const used = mine.filter(({ row }) => row.status === 'paid').length
    return { id: promo.id, used, held: mine.length - used }
  })
  const spent = sheet.tiers.filter(
    tier => freeForNew(known.shelves, known.waiting, { tierId: tier.id, poolId: tier.pool_id }) < 1,
  )
  return { results: answered, made, shelves: known.shelves, promos, soldOut: spent.map(({ id }) => id) }
}
