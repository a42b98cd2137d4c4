import type { OrderDetails } from '@flow/contracts'
import { formatMoney } from '@flow/ui'
import { Button } from '@flow/ui/components'
import { Form, Link, useNavigation } from 'react-router'
import { useLanguage } from '../../site/site.ts'
import { InvoiceFields } from './invoice-fields.tsx'
import { useTicketWords } from './words.ts'

interface OrderProps {
  readonly order: OrderDetails
}

const ROW = 'flex min-h-12 items-center justify-between gap-4 px-4 py-3 hover:bg-sunken'

/** The papers of an order; its receipt is made when one opens it. */
export const Papers = ({ order }: OrderProps) => {
  const words = useTicketWords()
  const language = useLanguage()
  const papers = order.documents.filter(({ kind }) => kind !== 'receipt')
  const receipt = order.status === 'refunded' || (order.status === 'paid' && order.total.amount > 0)
  if (papers.length === 0 && !receipt) return null
  return (
    <section aria-labelledby="papers" className="flex flex-col gap-3">
      <h2 id="papers" className="text-lead font-semibold">
        {words.papers}
      </h2>
      <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
        {papers.map(({ id, kind, number, total }) => (
          <li key={id}>
            <Link to={`/documents/${id}`} className={ROW}>
              <span className="tabular font-medium">
                {words.documents[kind]} {number}
              </span>
              <span className="tabular text-muted">
                {kind === 'credit_note' ? '−' : ''}
                {formatMoney(total.amount, total.currency, language)}
              </span>
            </Link>
          </li>
        ))}
        {receipt ? (
          <li>
            <Link to={`/orders/${order.id}/receipt`} className={ROW}>
              <span className="font-medium">{words.receiptLink}</span>
            </Link>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** Asks for an invoice of what is paid. */
export const AskInvoice = ({ order, open }: OrderProps & { readonly open?: boolean }) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'invoice'
  if (!order.abilities.invoice || order.documents.some(({ kind }) => kind === 'invoice')) return null
  return (
    <details className="rounded-panel border border-line px-5 py-3" open={open || undefined}>
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{words.askInvoiceLater}</summary>
      <Form method="post" className="flex flex-col items-start gap-5 pt-3 pb-2 [&>div]:w-full">
        <InvoiceFields to={order.invoiceTo} />
        <Button type="submit" name="intent" value="invoice" tone="ink" busy={busy}>
          {words.makeInvoice}
        </Button>
      </Form>
    </details>
  )
}
