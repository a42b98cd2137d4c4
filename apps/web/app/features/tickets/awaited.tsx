import type { OrderDetails } from '@flow/contracts'
import { formatMoney, formatWhen } from '@flow/ui'
import { useLanguage, useNow } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

/** What is to be transferred, where, and until when the places wait for it. */
export const Awaited = ({ order }: { readonly order: OrderDetails }) => {
  const words = useTicketWords()
  const language = useLanguage()
  const until = formatWhen(order.expiresAt, null, order.event.timeZone, useNow(), language)
  return (
    <section aria-labelledby="awaited" className="flex flex-col gap-4 rounded-panel bg-accent-soft p-5">
      <h2 id="awaited" className="text-lead font-semibold">
        {words.awaitTitle}
      </h2>
      <p>{words.awaitText(formatMoney(order.total.amount, order.total.currency, language), until)}</p>
      <dl className="grid gap-4 sm:grid-cols-2">
        {order.payTo ? (
          <div>
            <dt className="text-small text-muted">{words.payTo}</dt>
            <dd className="tabular font-semibold wrap-anywhere whitespace-pre-line">{order.payTo}</dd>
          </div>
        ) : null}
        <div>
          <dt className="text-small text-muted">{words.purpose}</dt>
          <dd className="tabular font-semibold">{order.reference}</dd>
        </div>
      </dl>
    </section>
  )
}
