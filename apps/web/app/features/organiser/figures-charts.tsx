import type { EventAnalytics } from '@flow/contracts'
import { formatCount, formatWhen } from '@flow/ui'
import { BarList, ColumnChart } from '@flow/ui/components'
import type { ReactNode } from 'react'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'
import { useOrganiserWords } from './words.ts'

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="flex flex-col gap-4">
    <h2 className="display text-title">{title}</h2>
    {children}
  </section>
)

const useDayName = () => {
  const { time } = useMessages()
  return (day: string) => `${Number(day.slice(8))} ${time.monthsShort[Number(day.slice(5, 7)) - 1]}`
}

/** Day by day: who looked, who signed up, who took it back. */
export const Charts = ({ figures }: { readonly figures: EventAnalytics }) => {
  const words = useOrganiserWords()
  const language = useLanguage()
  const dayName = useDayName()
  const count = (value: number) => formatCount(value, language)
  const of = (name: 'views' | 'registrations' | 'cancellations') => ({
    name: words.chart[name],
    values: figures.days.map(day => day[name]),
  })
  return (
    <ColumnChart
      title={words.chart.title}
      labelName={words.chart.day}
      tableName={words.chart.table}
      labels={figures.days.map(({ day }) => dayName(day))}
      series={[of('views'), of('registrations'), of('cancellations')]}
      format={count}
    />
  )
}

/** Where people come from, and who comes to which date. */
export const Where = ({ figures, event }: { readonly figures: EventAnalytics; readonly event: EventDetails }) => {
  const words = useOrganiserWords()
  const { talk } = useMessages()
  const now = useNow()
  const language = useLanguage()
  const count = (value: number) => formatCount(value, language)
  const channels = talk.share as Record<string, string>
  const came = figures.dates.filter(({ checkedIn }) => checkedIn > 0)
  const going = figures.dates.filter(date => date.going > 0)
  return (
    <div className="grid gap-x-14 gap-y-10 md:grid-cols-2">
      <Part title={words.sources}>
        <BarList
          items={figures.sources.map(({ source, visitors }) => ({
            key: source,
            label: words.sourceNames[source] ?? channels[source] ?? source,
            value: visitors,
          }))}
          format={count}
          empty={words.noSources}
        />
      </Part>
      <Part title={words.shares}>
        <BarList
          items={figures.shares.map(one => ({
            key: one.channel,
            label: channels[one.channel] ?? one.channel,
            value: one.count,
          }))}
          format={count}
          empty={words.noShares}
        />
      </Part>
      {came.length > 0 ? (
        <Part title={words.atTheDoor}>
          <BarList
            items={came.map(date => ({
              key: date.occurrenceId,
              label: `${formatWhen(date.startsAt, null, event.timeZone, now, language)}${
                date.noShows === null ? '' : ` · ${words.stayedAway(date.noShows)}`
              }`,
              value: date.checkedIn,
              of: date.going,
            }))}
            format={count}
            empty=""
          />
        </Part>
      ) : null}
      {figures.dates.length > 1 && going.length > 0 ? (
        <Part title={words.dates}>
          <BarList
            items={going.map(date => ({
              key: date.occurrenceId,
              label: formatWhen(date.startsAt, null, event.timeZone, now, language),
              value: date.going,
              of: date.capacity,
            }))}
            format={count}
            empty=""
          />
        </Part>
      ) : null}
    </div>
  )
}
