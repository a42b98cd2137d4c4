import type { SaleDocument } from '@flow/contracts'
import { formatSum, type ticketMessages } from '@flow/ui'
import { buttonClass } from '@flow/ui/components'
import { Link } from 'react-router'
import { useLanguage } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

interface PaperProps {
  readonly paper: SaleDocument
}

/** "Invoice INV-2026-00007". */
export const paperTitle = ({ kind, number }: SaleDocument, words: (typeof ticketMessages)['en']): string =>
  `${words.documents[kind]} ${number}`

const useMoney = () => {
  const language = useLanguage()
  return ({ amount, currency }: { amount: number; currency: string }) => formatSum(amount, currency, language)
}

const useSums = ({
  kind,
  discount,
  total,
  taxes,
  refunded,
}: SaleDocument): ReadonlyArray<readonly [string, string]> => {
  const words = useTicketWords()
  const language = useLanguage()
  const money = useMoney()
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  return [
    ...(discount.amount > 0 ? [[words.discount(null), `−${money(discount)}`] as const] : []),
    [words.total, money(total)],
    ...taxes.flatMap(({ name, rate, net, tax }) => [
      [taxes.length > 1 ? `${words.net} (${percent.format(rate / 100)} %)` : words.net, money(net)] as const,
      ...(rate > 0 ? [[`${name} ${percent.format(rate / 100)} %`, money(tax)] as const] : []),
    ]),
    ...(refunded.amount > 0
      ? [[kind === 'invoice' ? words.credited : words.refunded, `−${money(refunded)}`] as const]
      : []),
  ]
}

const Sums = ({ paper }: PaperProps) => {
  const words = useTicketWords()
  const money = useMoney()
  return (
    <table className="tabular w-full">
      <caption className="sr-only">{paperTitle(paper, words)}</caption>
      <tbody>
        {paper.lines.map(line => (
          <tr key={`${line.tierId} ${line.taxRate}`} className="border-b border-line">
            <th scope="row" className="py-3 text-left font-medium">
              {line.name === null && paper.kind === 'credit_note' ? (
                words.creditedLine
              ) : (
                <>
                  {line.quantity} × {line.name}
                  <span className="block text-small font-normal text-muted">{money(line.unitPrice)}</span>
                </>
              )}
            </th>
            <td className="py-3 text-right">
              {money({ amount: line.unitPrice.amount * line.quantity, currency: line.unitPrice.currency })}
            </td>
          </tr>
        ))}
        {useSums(paper).map(([name, value]) => (
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

/** Who a paper is made out to. */
export const BuyerLines = ({ buyer: { name, address, taxId } }: Pick<SaleDocument, 'buyer'>) => (
  <p className="font-medium wrap-anywhere whitespace-pre-line">{[name, address, taxId].filter(Boolean).join('\n')}</p>
)

const Sides = ({ paper: { seller, buyer } }: PaperProps) => {
  const words = useTicketWords()
  return (
    <dl className="grid gap-6 sm:grid-cols-2">
      <div>
        <dt className="text-small text-muted">{words.seller}</dt>
        <dd className="font-medium wrap-anywhere whitespace-pre-line">{seller}</dd>
      </div>
      <div>
        <dt className="text-small text-muted">{words.soldTo}</dt>
        <dd>
          <BuyerLines buyer={buyer} />
        </dd>
      </div>
    </dl>
  )
}

/** Where and until when an invoice is paid that waits for its transfer. */
const ToPay = ({ paper: { payTo, payUntil, reference, event, total, refunded } }: PaperProps) => {
  const words = useTicketWords()
  const locale = useLanguage() === 'it' ? 'it-IT' : 'en-GB'
  if (!payTo || !payUntil || refunded.amount >= total.amount) return null
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: event.timeZone })
  const facts = [
    [words.payUntil, until.format(Date.parse(payUntil))],
    [words.payTo, payTo],
    [words.purpose, reference],
  ]
  return (
    <dl className="grid gap-4 rounded-panel bg-accent-soft p-5 sm:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-small text-muted">{name}</dt>
          <dd className="tabular font-semibold wrap-anywhere whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A receipt, an invoice or a credit note: to read, to print, or to keep as PDF. */
export const Paper = ({ paper }: PaperProps) => {
  const words = useTicketWords()
  const locale = useLanguage() === 'it' ? 'it-IT' : 'en-GB'
  const { event, refersTo } = paper
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: event.timeZone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: event.timeZone })
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <h1 className="display text-headline">
          {words.documents[paper.kind]} <span className="tabular whitespace-nowrap">{paper.number}</span>
        </h1>
        <p className="tabular text-muted">
          {day.format(Date.parse(paper.issuedAt))} · {words.reference(paper.reference)}
        </p>
        {refersTo ? (
          <Link to={`/documents/${refersTo.id}`} className="tabular self-start font-medium text-accent">
            {words.refersTo(refersTo.number)}
          </Link>
        ) : null}
      </header>
      <Sides paper={paper} />
      <div>
        <p className="font-semibold">{event.title}</p>
        <p className="tabular text-muted">{moment.format(Date.parse(event.startsAt))}</p>
      </div>
      <Sums paper={paper} />
      <ToPay paper={paper} />
      <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <a href={`/api/v1/documents/${paper.id}.pdf`} download className={buttonClass('plain')}>
          {words.pdf}
        </a>
        <Link to={`/orders/${paper.orderId}`} className="flex min-h-11 items-center font-medium text-accent">
          {words.reference(paper.reference)}
        </Link>
        {paper.kind === 'invoice' && paper.refunded.amount < paper.total.amount ? (
          <Link to={`/orders/${paper.orderId}/invoice`} className="flex min-h-11 items-center font-medium text-accent">
            {words.correctInvoice}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
