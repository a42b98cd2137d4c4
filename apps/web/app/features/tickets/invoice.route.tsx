import { ticketMessages } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { faultsOf, type Refusal } from '../../api/problem.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { refusedOr } from '../settings/act.ts'
import { InvoiceFields } from './invoice-fields.tsx'
import { invoiceToOf } from './order-action.ts'
import { BuyerLines } from './paper.tsx'
import { useTicketWords } from './words.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const order = await orTrouble(visit.api.orderById(params.orderId ?? ''))
  const last = order.documents.findLast(({ kind }) => kind === 'invoice')
  const invoice = last ? await orTrouble(visit.api.document(last.id)) : null
  const stands = invoice !== null && invoice.refunded.amount < invoice.total.amount
  return { order, invoice: stands ? invoice : null }
}

/** Makes the invoice out to whom the form says: the first of the order, or in place of a wrong one. */
export const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Response | Refusal> => {
  const visit = context.get(visitContext)
  try {
    const { id } = await visit.api.invoiceOrder(params.orderId ?? '', invoiceToOf(await request.formData()))
    return redirect(`/documents/${id}`)
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const words = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData?.invoice ? words.correctInvoice : words.askInvoiceLater, hidden: true })
}

/** What stands on the invoice that is to be put right. */
const Wrong = ({
  invoice,
}: {
  readonly invoice: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['invoice']>
}) => {
  const words = useTicketWords()
  return (
    <section aria-labelledby="so-far" className="flex flex-col gap-2 rounded-panel bg-sunken p-5">
      <h2 id="so-far" className="tabular text-small text-muted">
        {words.saysNow(invoice.number)}
      </h2>
      <BuyerLines buyer={invoice.buyer} />
    </section>
  )
}

/** Asks for the invoice of an order, or puts a wrong one right. */
const Invoice = () => {
  const words = useTicketWords()
  const { order, invoice } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer && 'message' in answer ? answer : undefined
  const form = useFaultFocus(refusal)
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={`/orders/${order.id}`} className="tabular font-medium text-accent underline-offset-4 hover:underline">
          {words.reference(order.reference)}
        </Link>
        <h1 className="display text-headline">{invoice ? words.correctInvoice : words.askInvoiceLater}</h1>
        <p className="text-muted">{order.event.title}</p>
      </header>
      {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
      {order.abilities.invoice ? (
        <>
          {invoice ? <Wrong invoice={invoice} /> : null}
          <p className="max-w-prose text-muted">{invoice ? words.correctText : words.invoiceText}</p>
          <Form ref={form} method="post" className="flex flex-col gap-6">
            <InvoiceFields
              to={invoice ? { ...invoice.buyer, address: invoice.buyer.address ?? '' } : order.invoiceTo}
              fault={faultsOf(refusal)}
            />
            <Button type="submit" size="large" busy={busy} className="self-start">
              {invoice ? words.makeCorrected : words.makeInvoice}
            </Button>
          </Form>
        </>
      ) : (
        <Notice tone="info">{words.noInvoice}</Notice>
      )}
    </div>
  )
}

export default Invoice
