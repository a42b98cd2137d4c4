import { Skeleton } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import type { Health, PartHealth } from '../api/api.ts'
import { healthQuery } from '../api/queries.ts'
import { type Sample, seriesOf } from '../api/samples.ts'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { HealthSum } from './health-sum.tsx'

type Samples = readonly Sample<Health>[]
type Group = 'services' | 'dependencies'

const milliseconds = (value: number, language: string) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

const PartRow = ({
  name,
  part,
  series,
}: {
  readonly name: string
  readonly part: PartHealth
  readonly series: readonly number[]
}) => {
  const words = useWords()
  const { language } = usePreferences()
  const { breakers, inProcess } = words.health
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2 pr-4 text-left font-semibold">
        {words.services[name] ?? name}
      </th>
      <td className="py-2 pr-4">
        <StateBadge state={part.status} />
      </td>
      <td className="tabular py-2 pr-4 text-right whitespace-nowrap">
        {words.health.milliseconds(milliseconds(part.latencyMs, language))}
      </td>
      <td className="hidden py-2 pr-4 sm:table-cell">
        <Sparkline series={series} />
      </td>
      <td className="hidden py-2 text-muted md:table-cell">
        {part.breaker ? (breakers[part.breaker] ?? part.breaker) : inProcess}
      </td>
    </tr>
  )
}

const PartGroup = ({ group, samples }: { readonly group: Group; readonly samples: Samples }) => {
  const words = useWords().health
  const parts = Object.entries(samples.at(-1)?.value[group] ?? {})
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className="pt-4 pb-1.5 text-left font-normal text-muted">
          {words[group]}
        </th>
      </tr>
      {parts.map(([name, part]) => (
        <PartRow
          key={name}
          name={name}
          part={part}
          series={seriesOf(samples, value => value[group][name]?.latencyMs)}
        />
      ))}
    </tbody>
  )
}

const HealthTable = ({ samples }: { readonly samples: Samples }) => {
  const words = useWords().health
  return (
    <div className="rounded-card border border-line bg-surface px-4 pt-3 pb-2">
      <table className="w-full border-collapse">
        <caption className="sr-only">{words.title}</caption>
        <thead className="text-left text-muted">
          <tr>
            <th className="pr-4 font-normal">{words.part}</th>
            <th className="pr-4 font-normal">{words.state}</th>
            <th className="pr-4 text-right font-normal">{words.latency}</th>
            <th className="hidden pr-4 font-normal sm:table-cell">{words.trend}</th>
            <th className="hidden font-normal md:table-cell">{words.breaker}</th>
          </tr>
        </thead>
        <PartGroup group="services" samples={samples} />
        <PartGroup group="dependencies" samples={samples} />
      </table>
    </div>
  )
}

/** How every service and everything they depend on is. */
export const HealthPage = () => {
  const words = useWords().health
  const { data: samples, isError } = useQuery(healthQuery)
  return (
    <Page title={words.title} actions={<LiveNote at={samples?.at(-1)?.at} />}>
      <HealthSum health={samples?.at(-1)?.value} unreachable={isError} />
      {samples ? <HealthTable samples={samples} /> : null}
      {samples || isError ? null : <Skeleton className="h-96 rounded-card" />}
    </Page>
  )
}
