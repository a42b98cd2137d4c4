import type { SalesReport } from '@flow/contracts'
import { formatCount } from '@flow/ui'
import { BarList, buttonClass, ColumnChart } from '@flow/ui/components'
import { Download } from 'lucide-react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { useLanguage, useMessages } from '../../site/site.ts'
import { fillDays } from './fill-days.ts'
import { Nothing, Part, useMoney } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const DAYS = { least: 14, most: 90 }

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({
  report: await orTrouble(context.get(visitContext).api.sales(params.eventId ?? ''), 'event'),
})

/** Sums by currency, the largest first: an event may have changed its own. */
const sumsOf = (report: SalesReport, name: 'revenue' | 'due') => {
  const sums = new Map<string, number>()
  for (const day of report.days) {
    const { amount, currency } = day[name]
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount })).sort((one, other) => other.amount - one.amount)
}

const Totals = ({ report }: { readonly report: SalesReport }) => {
  const words = useSalesWords()
  const language = useLanguage()
  const money = useMoney()
  const sum = (name: 'orders' | 'tickets') => report.days.reduce((total, day) => total + day[name], 0)
  const due = sumsOf(report, 'due').filter(({ amount }) => amount > 0)
  const tiles = [
    [words.revenue, sumsOf(report, 'revenue').map(money).join(' + '), words.revenueHint],
    ...(due.length > 0 ? [[words.due, due.map(money).join(' + '), undefined] as const] : []),
    [words.sold, formatCount(sum('tickets'), language), undefined],
    [words.ordersDone, formatCount(sum('orders'), language), undefined],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-panel border border-line bg-line md:flex md:*:flex-1">
      {tiles.map(([name, value, hint]) => (
        <div key={name} className="flex flex-col-reverse justify-end gap-1 bg-paper p-5">
          <dt className="text-small text-muted" title={hint}>
            {name}
          </dt>
          <dd className="display tabular text-headline">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Overview = () => {
  const words = useSalesWords()
  const { report } = useLoaderData<typeof loader>()
  const event = useSoldEvent()
  const { time } = useMessages()
  const language = useLanguage()
  const money = useMoney()
  const count = (value: number) => formatCount(value, language)
  const days = fillDays(report.days, DAYS)
  if (days.length === 0) return <Nothing words={words.noSales} seed="overview" />
  return (
    <div className="flex flex-col gap-10">
      <Totals report={report} />
      <ColumnChart
        title={words.byDay}
        labelName={words.day}
        tableName={words.asTable}
        labels={days.map(({ day }) => `${Number(day.slice(8))} ${time.monthsShort[Number(day.slice(5, 7)) - 1]}`)}
        series={[
          { name: words.sold, values: days.map(({ tickets }) => tickets) },
          { name: words.ordersDone, values: days.map(({ orders }) => orders) },
        ]}
        format={count}
      />
      <Part
        title={words.byTier}
        action={
          <a href={`/api/v1/events/${event.id}/orders.csv`} download className={buttonClass('plain', 'small')}>
            <Download className="size-4" aria-hidden="true" />
            {words.exportTickets}
          </a>
        }
      >
        <BarList
          items={report.tiers.map(({ tierId, name, tickets, revenue, due }) => ({
            key: `${tierId} ${revenue.currency}`,
            label: [name ?? words.noTier, money(revenue), due.amount > 0 ? words.toCome(money(due)) : null]
              .filter(Boolean)
              .join(' · '),
            value: tickets,
            of: event.tiers.find(({ id }) => id === tierId)?.quantity ?? null,
          }))}
          format={count}
          empty=""
        />
      </Part>
    </div>
  )
}

export default Overview
