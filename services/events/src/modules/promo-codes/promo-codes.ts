import { type Id, type NewPromoCode, newId, type PromoCode, type UserActor } from '@flow/contracts'
import { type Row, statement, uuid } from '@flow/postgres'
import { clash, invalid, problem, type ServiceDeps } from '@flow/service-kit'
import { lockForEdit, requireEditor } from '../events/policy.ts'
import { promoCodeOf } from '../orders/gather.ts'
import { PROMO, promoColumns } from './promo-row.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

const insertCode = statement(
  'promoCodes.insert',
  promoColumns,
  `insert into promo_codes (id, event_id, code, kind, percent, amount, currency, max_uses, tier_ids, starts_at, ends_at,
     created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz)
   on conflict (event_id, code) do nothing returning ${PROMO}`,
)
const listCodes = statement(
  'promoCodes.list',
  promoColumns,
  `select ${PROMO} from promo_codes where event_id = $1 order by created_at desc, id limit 500`,
)
const endCode = statement(
  'promoCodes.end',
  {},
  'update promo_codes set ends_at = $3::timestamptz where id = $1 and event_id = $2',
)
const ownTiers = statement(
  'promoCodes.tiers',
  { id: uuid },
  'select id from tiers where event_id = $1 and id = any ($2::uuid[])',
)

const present = (row: Row<typeof insertCode>): PromoCode => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  percent: row.percent,
  amount: row.amount !== null && row.currency !== null ? { amount: row.amount, currency: row.currency } : null,
  maxUses: row.max_uses,
  used: row.used,
  held: row.held,
  tierIds: row.tier_ids,
  startsAt: row.starts_at?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
})

const check = ({ kind, percent, amount, tierIds, startsAt, endsAt }: NewPromoCode): void => {
  if ((kind === 'percent') !== (percent !== undefined))
    throw invalid('/percent', kind === 'percent' ? 'required' : 'not_used', 'goes with the kind percent')
  if ((kind === 'amount') !== (amount !== undefined))
    throw invalid('/amount', kind === 'amount' ? 'required' : 'not_used', 'goes with the kind amount')
  if (amount?.amount === 0) throw invalid('/amount/amount', 'minimum', 'must be above nought')
  if (kind === 'access' && !tierIds) throw invalid('/tierIds', 'required', 'says which hidden tiers it opens')
  if (startsAt && endsAt && Date.parse(endsAt) <= Date.parse(startsAt))
    throw invalid('/endsAt', 'before_start', 'must be after the start')
}

/** Adds a promo code. An amount is taken off each ticket. @throws 404, 403, 409 when there is one, 422 */
export const addPromoCode = (
  { db, now }: Deps,
  actor: UserActor,
  eventId: Id,
  code: NewPromoCode,
): Promise<PromoCode> =>
  db.asUser(actor, async tx => {
    check(code)
    await lockForEdit(tx, eventId)
    const tierIds = code.tierIds ? [...new Set(code.tierIds)] : null
    if (tierIds && (await tx.all(ownTiers, [eventId, tierIds])).length < tierIds.length)
      throw invalid('/tierIds', 'unknown_tier', 'are not tiers of this event')
    const row = await tx.first(insertCode, [
      newId(),
      eventId,
      promoCodeOf(code.code),
      code.kind,
      code.percent ?? null,
      code.amount?.amount ?? null,
      code.amount?.currency ?? null,
      code.maxUses ?? null,
      tierIds,
      code.startsAt ?? null,
      code.endsAt ?? null,
      now(),
    ])
    if (!row) throw clash('/code', 'taken', 'There is such a code already.')
    return present(row)
  })

/** The codes of an event, the youngest first. @throws 404, 403 */
export const eventPromoCodes = async ({ db }: Deps, actor: UserActor, eventId: Id): Promise<PromoCode[]> => {
  await requireEditor(db, actor, eventId)
  return (await db.read(actor, listCodes, [eventId])).map(present)
}

/** Nobody can use the code from now on; what was held with it stays. @throws 404, 403 */
export const endPromoCode = ({ db, now }: Deps, actor: UserActor, eventId: Id, id: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    await lockForEdit(tx, eventId)
    if ((await tx.run(endCode, [id, eventId, now()])) === 0) throw problem('resource_not_found')
  })
