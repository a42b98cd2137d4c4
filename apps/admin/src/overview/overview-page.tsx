import { type AdminMessages, formatCount } from '@flow/ui'
import { Skeleton } from '@flow/ui/components'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Health, Overview } from '../api/api.ts'
import { healthQuery, overviewQuery } from '../api/queries.ts'
import { type Sample, seriesOf } from '../api/samples.ts'
import { HealthSum } from '../health/health-sum.tsx'
import { LiveNote } from '../parts/live-note.tsx'
import { Page } from '../parts/page.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { clock } from '../parts/time.ts'
import { Trouble } from '../parts/trouble.tsx'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { figureLabel, silentServices } from './figures.ts'

type Samples = readonly Sample<Overview>[]

const Change = ({ from, to, since }: { readonly from: number; readonly to: number; readonly since: number }) => {
  const { overview } = useWords()
  const { language } = usePreferences()
  const change = to - from
  if (change === 0) return null
  const shown = `${change > 0 ? '+' : '−'}${formatCount(Math.abs(change), language)}`
  return <span className="block text-muted">{overview.since(shown, clock(since, language))}</span>
}

const Figure = ({
  service,
  name,
  samples,
}: {
  readonly service: string
  readonly name: string
  readonly samples: Samples
}) => {
  const { overview } = useWords()
  const { language } = usePreferences()
  const series = seriesOf(samples, value => value.services[service]?.[name])
  const now = series.at(-1) ?? 0
  return (
    <div className="flex items-center gap-3 border-t border-line py-2">
      <dt className="min-w-0 flex-1">
        {figureLabel(name, overview.figures)}
        <Change from={series[0] ?? now} to={now} since={samples[0]?.at ?? 0} />
      </dt>
      <dd className="flex items-center gap-4">
        <Sparkline series={series} />
        <span className="tabular min-w-16 text-right text-lead font-semibold">{formatCount(now, language)}</span>
      </dd>
    </div>
  )
}

const ServiceCard = ({
  service,
  samples,
  health,
}: {
  readonly service: string
  readonly samples: Samples
  readonly health: Health | undefined
}) => {
  const { services } = useWords()
  const part = health?.services[service]
  return (
    <section
      aria-labelledby={`service-${service}`}
      className="rounded-card border border-line bg-surface px-4 pt-3 pb-1"
    >
      <div className="flex min-h-8 items-center justify-between gap-3 pb-2">
        <h2 id={`service-${service}`} className="font-semibold text-body">
          {services[service] ?? service}
        </h2>
        {part && part.status !== 'ok' ? <StateBadge state={part.status} /> : null}
      </div>
      <dl>
        {Object.keys(samples.at(-1)?.value.services[service] ?? {}).map(name => (
          <Figure key={name} service={service} name={name} samples={samples} />
        ))}
      </dl>
    </section>
  )
}

const Silent = ({ names, words }: { readonly names: readonly string[]; readonly words: AdminMessages }) =>
  names.length === 0 ? null : (
    <p role="status" className="rounded-control bg-warn-soft px-4 py-2.5 font-semibold text-warn">
      {words.overview.silent(names.map(name => words.services[name] ?? name).join(', '))}
    </p>
  )

const Grid = ({ samples, health }: { readonly samples: Samples; readonly health: Health | undefined }) => {
  const words = useWords()
  const services = samples.at(-1)?.value.services ?? {}
  const counting = Object.keys(services).filter(name => Object.keys(services[name] ?? {}).length > 0)
  return (
    <>
      <Silent names={silentServices(services, health)} words={words} />
      {counting.length === 0 ? <p className="text-body text-muted">{words.overview.empty}</p> : null}
      <div className="grid items-start gap-4 md:grid-cols-2 2xl:grid-cols-3">
        {counting.map(service => (
          <ServiceCard key={service} service={service} samples={samples} health={health} />
        ))}
      </div>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3" aria-hidden="true">
    {[0, 1].map(card => (
      <Skeleton key={card} className="h-44 rounded-card" />
    ))}
  </div>
)

/** What goes on in the whole platform, now. */
export const OverviewPage = () => {
  const { overview } = useWords()
  const figures = useQuery(overviewQuery)
  const health = useQuery(healthQuery)
  return (
    <Page title={overview.title} actions={<LiveNote at={figures.data?.at(-1)?.at} />}>
      <Link to="/health" className="block rounded-card hover:opacity-85">
        <HealthSum health={health.data?.at(-1)?.value} unreachable={health.isError} />
      </Link>
      {figures.error ? <Trouble error={figures.error} onRetry={() => void figures.refetch()} /> : null}
      {figures.data ? <Grid samples={figures.data} health={health.data?.at(-1)?.value} /> : null}
      {figures.isPending ? <Loading /> : null}
    </Page>
  )
}
