import type { CodeOffer } from '@flow/contracts'
import { formatMoney, formatWhen } from '@flow/ui'
import { cx, inputClass } from '@flow/ui/components'
import { useId } from 'react'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { typedAmount } from './amounts.ts'
import { priceOf, rangeOf } from './lines.ts'
import { useTicketWords } from './words.ts'

type Tier = EventDetails['tiers'][number]

/** What one ticket costs; what it would cost without the code is struck out. */
const Price = ({ tier, offer }: { readonly tier: Tier; readonly offer: CodeOffer | null }) => {
  const words = useTicketWords()
  const language = useLanguage()
  if (tier.kind === 'donation') return words.asYouLike
  const now = priceOf(tier, offer)
  if (!now || !tier.price) return words.free
  const say = (amount: number) => formatMoney(amount, now.currency, language)
  if (now.amount === tier.price.amount) return say(now.amount)
  return (
    <>
      <s className="text-muted">{say(tier.price.amount)}</s>{' '}
      <span className="font-semibold text-good">{now.amount === 0 ? words.free : say(now.amount)}</span>
    </>
  )
}

/** What to know before choosing: until when it is sold, and how many one may have. */
const useLimits = ({ salesEnd, maxPerPerson, minPerOrder }: Tier, timeZone: string): string => {
  const words = useTicketWords()
  const now = useNow()
  const language = useLanguage()
  return [
    salesEnd ? words.until(formatWhen(salesEnd, null, timeZone, now, language)) : null,
    minPerOrder > 1 ? words.atLeast(minPerOrder) : null,
    maxPerPerson ? words.atMost(maxPerPerson) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Why one cannot have it now, if so. */
const useClosed = ({ sale, salesStart }: Tier, timeZone: string): string | null => {
  const words = useTicketWords()
  const now = useNow()
  const language = useLanguage()
  if (sale === 'open') return null
  if (sale === 'sold_out') return words.soldOut
  if (sale === 'not_yet' && salesStart) return words.notYet(formatWhen(salesStart, null, timeZone, now, language))
  return words.saleOver
}

const Donation = ({ tier }: { readonly tier: Tier }) => {
  const words = useTicketWords()
  const id = useId()
  const language = useLanguage()
  const currency = tier.price?.currency ?? 'EUR'
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="text-small text-muted">
        {words.donation} ({currency})
      </label>
      <input type="hidden" name={`currency.${tier.id}`} value={currency} />
      <span className="w-28">
        <input
          id={id}
          name={`donation.${tier.id}`}
          inputMode="decimal"
          pattern="\d{1,9}([.,]\d{1,3})?"
          defaultValue={tier.price ? typedAmount(tier.price, language) : undefined}
          className={inputClass}
        />
      </span>
    </div>
  )
}

interface TierRowProps {
  readonly tier: Tier
  readonly offer: CodeOffer | null
  readonly timeZone: string
  /** How many are chosen to begin with. */
  readonly chosen: number
}

/** One kind of ticket: what it is, what it costs, and how many. */
export const TierRow = ({ tier, offer, timeZone, chosen }: TierRowProps) => {
  const words = useTicketWords()
  const closed = useClosed(tier, timeZone)
  const limits = useLimits(tier, timeZone)
  const [least, most] = rangeOf(tier)
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, nth) => least + nth)
  return (
    <li className="flex flex-col gap-3 p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-lead font-semibold">{tier.name}</h2>
          {tier.description ? <p className="text-muted">{tier.description}</p> : null}
          <p className="tabular mt-1">
            <Price tier={tier} offer={offer} />
            {closed === null && tier.available !== null && tier.available <= 10 ? (
              <span className="ml-2 text-small font-medium text-accent">{words.left(tier.available)}</span>
            ) : null}
          </p>
          {closed === null && limits ? <p className="tabular text-small text-muted">{limits}</p> : null}
        </div>
        {closed === null ? (
          <div className="w-22 shrink-0">
            <select
              name={`quantity.${tier.id}`}
              aria-label={words.quantity(tier.name)}
              defaultValue={chosen}
              className={cx(inputClass, 'select-arrow tabular appearance-none pr-11')}
            >
              <option value="0">0</option>
              {counts.map(count => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <p className="shrink-0 pt-1 text-small font-medium text-muted">{closed}</p>
        )}
      </div>
      {closed === null && tier.kind === 'donation' ? <Donation tier={tier} /> : null}
    </li>
  )
}
