import type { Row } from '@flow/postgres'
import { problem } from '@flow/service-kit'
import { checkAnswers, tiersOfPlaces } from './answers.ts'
import type { Ask, BatchSettings, HoldAsk, HoldResult } from './asks.ts'
import { freeForNew } from './free-for-new.ts'
import { type Known, type Promo, promoCodeOf } from './gather.ts'
import type { findByKeys } from './hold.sql.ts'
import type { Made } from './make-order.ts'
import { methodsBefore, presentOrder } from './order-rows.ts'
import { checkPerson, type Plan, planOrder } from './plan-order.ts'
import type { SaleSheet } from './sale-sheet.ts'

/** The places that a plan takes. */
export const placesOf = (plan: Plan) => plan.lines.map(({ tierId, poolId, quantity }) => ({ tierId, poolId, quantity }))

export interface Deciding<A extends Ask> {
  readonly ask: A
  readonly sheet: SaleSheet
  readonly known: Known
  readonly now: Date
  readonly add: (ask: Ask, plan: Plan, promo: Promo | undefined) => Made
}

/** @throws 409 `ticket_limit` when somebody would have more of a tier than one person may */
export const checkLimits = (
  { ask, sheet, known }: Pick<Deciding<Ask>, 'ask' | 'sheet' | 'known'>,
  plan: Plan,
): void => {
  for (const { tierId, quantity } of plan.lines) {
    const tier = sheet.tiers.find(({ id }) => id === tierId)
    checkPerson(tier, known.owned.get(`${ask.actor.id} ${tierId}`) ?? 0, quantity)
  }
}

/** Holds the places of an order, or answers the first time again. @throws 404, 409, 422 */
export const decideHold = (deciding: Deciding<HoldAsk> & { settings: BatchSettings }): HoldResult => {
  const { ask, sheet, known, now, add, settings } = deciding
  const { actor, order, key } = ask
  const before = key === null ? undefined : known.known.get(`${actor.id} ${key}`)
  if (before) return replay(before, ask, settings)
  const promo = order.promoCode === undefined ? undefined : (known.promos.get(promoCodeOf(order.promoCode)) ?? null)
  const plan = planOrder(sheet, { lines: order.lines, ...(promo === undefined ? {} : { promo }) }, now)
  checkAnswers(sheet.rules.questions, order.attendees ?? [], tiersOfPlaces(plan.lines), false)
  checkLimits(deciding, plan)
  if (promo && promo.max_uses !== null && promo.taken >= promo.max_uses) throw problem('promo_code_refused')
  checkFree(plan, known)
  if (promo) promo.taken++
  const one = add(ask, plan, promo ?? undefined)
  const { row } = one
  const stored = {
    ...row,
    promo_code: promo?.code ?? null,
    refunded: 0,
    lines: linesOf(plan),
    methods: methodsBefore(sheet.starts_at, now, sheet.rules.methods),
    invoice_to: null,
  }
  if (key !== null) known.known.set(`${actor.id} ${key}`, { ...stored, key, attendees: order.attendees ?? [] })
  return { kind: 'hold', created: true, order: presentOrder(stored, settings.online) }
}

const linesOf = (plan: Plan) =>
  plan.lines.map(line => ({
    tier_id: line.tierId,
    pool_id: line.poolId,
    name: line.name,
    quantity: line.quantity,
    unit_amount: line.unitAmount,
    discount: line.discount,
    tax_rate: line.taxRate,
  }))

/** Lines of one order may share a shelf, so each is looked at with those before it taken. */
const checkFree = (plan: Plan, { shelves, waiting }: Known): void => {
  const places = placesOf(plan)
  const taken: typeof places = []
  let fits = true
  for (const place of places) {
    fits &&= freeForNew(shelves, waiting, place) >= place.quantity
    shelves.move([place], { to: 'held' })
    taken.push(place)
  }
  shelves.move(taken, { from: 'held' })
  if (!fits) throw problem('sold_out')
}

type KnownOrder = Row<typeof findByKeys>

/** The first answer again. */
const replay = (before: KnownOrder, ask: HoldAsk, { online }: BatchSettings): HoldResult => {
  if (before.fingerprint !== ask.fingerprint) throw problem('idempotency_key_reused')
  const first = { ...before, status: 'held', method: null, refunded: 0, completed_at: null } as const
  return { kind: 'hold', created: false, order: presentOrder(first, online) }
}
