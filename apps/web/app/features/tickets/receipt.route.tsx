import { formatMoney, ticketMessages } from '@flow/ui'
import { buttonClass } from '@flow/ui/components'
import { Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return { orderId: params.orderId ?? '', receipt: await orTrouble(visit.api.receipt(params.orderId ?? '')) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const { receipt } = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: receipt(loaderData?.receipt.number ?? ''), hidden: true })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const useMoney = () => {
  const language = useLanguage()
  return ({ amount, currency }: { amount: number; currency: string }) => formatMoney(amount, currency, language)
}

const Sums = ({ receipt }: Pick<Loaded, 'receipt'>) => {
  const words = useTicketWords()
  const money = useMoney()
  const rows = [
    ...(receipt.discount.amount > 0 ? [[words.discount(null), `−${money(receipt.discount)}`]] : []),
    [words.total, money(receipt.total)],
    ...receipt.taxes.flatMap(({ name, rate, net, tax }) => [
      [words.net, money(net)],
      [`${name} ${rate / 100} %`, money(tax)],
    ]),
    ...(receipt.refunded.amount > 0 ? [[words.refunded, `−${money(receipt.refunded)}`]] : []),
  ]
  return (
    <table className="tabular w-full">
      <caption className="sr-only">{words.receipt(receipt.number)}</caption>
      <tbody>
        {receipt.lines.map(line => (
          <tr key={`${line.tierId} ${line.unitPrice.amount}`} className="border-b border-line">
            <th scope="row" className="py-3 text-left font-medium">
              {line.quantity} × {line.name}
              <span className="block text-small font-normal text-muted">{money(line.unitPrice)}</span>
            </th>
            <td className="py-3 text-right">
              {money({ amount: line.unitPrice.amount * line.quantity, currency: line.unitPrice.currency })}
            </td>
          </tr>
        ))}
        {rows.map(([name, value]) => (
          <tr key={name} className={name === words.total ? 'text-lead font-semibold' : 'text-muted'}>
            <th scope="row" className="py-2 text-left font-[inherit]">
              {name}
            </th>
            <td className="py-2 text-right">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was paid, to whom, with the tax in it: to read, or to keep as PDF. */
const Receipt = () => {
  const words = useTicketWords()
  const language = useLanguage()
  const { receipt, orderId } = useLoaderData<typeof loader>()
  const issued = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: receipt.event.timeZone })
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <h1 className="display text-headline">{words.receipt(receipt.number)}</h1>
        <p className="tabular text-muted">
          {issued.format(Date.parse(receipt.issuedAt))} · {words.reference(receipt.reference)}
        </p>
      </header>
      <dl className="grid gap-6 sm:grid-cols-2">
        <div>
          <dt className="text-small text-muted">{words.seller}</dt>
          <dd className="font-medium whitespace-pre-line">{receipt.seller}</dd>
        </div>
        <div>
          <dt className="text-small text-muted">{words.soldTo}</dt>
          <dd className="font-medium">{receipt.buyer}</dd>
        </div>
      </dl>
      <div>
        <p className="font-semibold">{receipt.event.title}</p>
        <p className="tabular text-muted">
          {new Intl.DateTimeFormat(language, {
            dateStyle: 'full',
            timeStyle: 'short',
            timeZone: receipt.event.timeZone,
          }).format(Date.parse(receipt.event.startsAt))}
        </p>
      </div>
      <Sums receipt={receipt} />
      <div className="flex flex-wrap gap-3 print:hidden">
        <a href={`/api/v1/orders/${orderId}/receipt.pdf`} download className={buttonClass('plain')}>
          {words.pdf}
        </a>
        <Link to={`/orders/${orderId}`} className="flex min-h-11 items-center font-medium text-accent">
          {words.reference(receipt.reference)}
        </Link>
      </div>
    </div>
  )
}

export default Receipt
