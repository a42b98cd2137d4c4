import { formatMoney, formatWhen } from '@flow/ui'
import { inputClass } from '@flow/ui/components'
import { useId } from 'react'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { typedAmount } from './amounts.ts'
import { useTicketWords } from './words.ts'

type Tier = EventDetails['tiers'][number]

const FEW = 20

const usePriceOf = ({ kind, price }: Tier): string => {
  const words = useTicketWords()
  const language = useLanguage()
  if (kind === 'donation') return words.asYouLike
  return price && kind === 'paid' ? formatMoney(price.amount, price.currency, language) : words.free
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
          defaultValue={tier.price ? typedAmount(tier.price) : undefined}
          className={inputClass}
        />
      </span>
    </div>
  )
}

/** One kind of ticket: what it is, what it costs, and how many. */
export const TierRow = ({ tier, timeZone, first }: { tier: Tier; timeZone: string; first: boolean }) => {
  const words = useTicketWords()
  const price = usePriceOf(tier)
  const closed = useClosed(tier, timeZone)
  const most = Math.min(tier.maxPerOrder ?? FEW, tier.available ?? FEW, FEW)
  const least = Math.max(1, tier.minPerOrder ?? 1)
  const counts = Array.from({ length: Math.max(0, most - least + 1) }, (_, nth) => least + nth)
  return (
    <li className="flex flex-col gap-3 p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-lead font-semibold">{tier.name}</h2>
          {tier.description ? <p className="text-muted">{tier.description}</p> : null}
          <p className="tabular mt-1">
            {price}
            {closed === null && tier.available !== null && tier.available <= 10 ? (
              <span className="ml-2 text-small font-medium text-accent">{words.left(tier.available)}</span>
            ) : null}
          </p>
        </div>
        {closed === null ? (
          <div className="w-22 shrink-0">
            <select
              name={`quantity.${tier.id}`}
              aria-label={words.quantity(tier.name)}
              defaultValue={first ? String(least) : '0'}
              className={`${inputClass} tabular`}
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
