import type { Id, NewView } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { statement } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { isbot } from 'isbot'
import { Type } from 'typebox'
import { sourceOf } from './view-source.ts'
import { createVisitors, type Visit } from './visitor.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'log' | 'jobs' | 'installation'>

/** Views of drafts and by the organiser do not count; of too many sources on one day the rest are “other”. */
const addViews = statement(
  'analytics.addViews',
  {},
  `with given as (
     select g.event_id, decode(g.visitor, 'hex') as visitor, g.source, g.nth, ($5::timestamptz at time zone e.time_zone)::date as day
     from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) with ordinality as g (event_id, visitor, source, viewer, nth)
     join events e on e.id = g.event_id
     where e.status <> 'draft' and (g.viewer is null or g.viewer is distinct from e.organiser_id)
   ), fresh as (
     insert into view_visitors (day, event_id, visitor)
     select distinct day, event_id, visitor from given on conflict do nothing returning day, event_id, visitor
   ), counted as (
     select g.event_id, g.day, case when exists (
         select from view_sources s where s.event_id = g.event_id and s.source = g.source and s.day = g.day
       ) or (select count(*) < 50 from view_sources s where s.event_id = g.event_id and s.day = g.day)
       then g.source else 'other' end as source,
       f.visitor is not null and row_number() over (partition by g.day, g.event_id, g.visitor order by g.nth) = 1 as first
     from given g left join fresh f using (day, event_id, visitor)
   ), days as (
     insert into view_days as d (event_id, day, views, visitors)
     select event_id, day, count(*), count(*) filter (where first) from counted group by event_id, day order by event_id, day
     on conflict (event_id, day) do update set views = d.views + excluded.views, visitors = d.visitors + excluded.visitors
   ), sources as (
     insert into view_sources as d (event_id, source, day, views, visitors)
     select event_id, source, day, count(*), count(*) filter (where first) from counted
     group by event_id, source, day order by event_id, source, day
     on conflict (event_id, source, day) do update
       set views = d.views + excluded.views, visitors = d.visitors + excluded.visitors
   )
   insert into stats as s (event_id, views) select event_id, count(*) from counted group by event_id order by event_id
   on conflict (event_id) do update set views = s.views + excluded.views`,
)
const forgetSaltsAndVisitors = statement(
  'analytics.forgetVisitors',
  {},
  `with salts as (delete from view_salts where day < $1::date - 1)
   delete from view_visitors where day < $1::date - 2`,
)

interface View {
  readonly eventId: Id
  readonly visitor: string
  readonly source: string
  readonly viewerId: Id | null
}

/** How many views wait at most to be written together, for how long, and how many are held while the database is away. */
const BATCH = 500
const WAIT_MS = 1_000
const MOST_WAITING = 50_000

/** Counts views: cheap to call, written in batches. A process that is killed loses what it had not written. */
export interface ViewCounter {
  /** Robots are not counted. */
  count(eventId: Id, view: NewView, visit: Visit & { readonly viewerId: Id | null }): Promise<void>
  /** Writes what waits, after what is being written. */
  flush(): Promise<void>
}

export const createViewCounter = ({ db, now, log, installation }: Deps): ViewCounter => {
  const visitorOf = createVisitors({ db, now })
  const ownHost = new URL(installation.publicUrl).hostname
  let waiting: View[] = []
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()

  const writeNow = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const views = waiting.splice(0, BATCH)
    if (!views.length) return
    const columns = (['eventId', 'visitor', 'source', 'viewerId'] as const).map(name => views.map(view => view[name]))
    try {
      await db.asService('count views', tx => tx.run(addViews, [...columns, now()]))
    } catch (error) {
      waiting = [...views, ...waiting].slice(0, MOST_WAITING)
      log.warn({ err: error, waiting: waiting.length }, 'views could not be counted')
      plan()
      return
    }
    if (waiting.length) await writeNow()
  }
  const write = (): Promise<void> => {
    last = last.then(writeNow)
    return last
  }
  const plan = () => {
    timer ??= setTimeout(() => void write(), WAIT_MS).unref()
  }
  return {
    count: async (eventId, view, { viewerId, ...visit }) => {
      if (!visit.userAgent || isbot(visit.userAgent) || waiting.length >= MOST_WAITING) return
      waiting.push({ eventId, visitor: await visitorOf(eventId, visit), source: sourceOf(view, ownHost), viewerId })
      if (waiting.length % BATCH) plan()
      else void write()
    },
    flush: write,
  }
}

/** Throws away the salts, and what they tell apart, of days that are over. */
export const forgetVisitors = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<number> =>
  db.asService('forget visitors', tx => tx.run(forgetSaltsAndVisitors, [now()]))

const forgetJob = defineJob('events.forgetVisitors', Type.Object({}), { singleton: true })

export const forgetVisitorsNightly = async (deps: Deps): Promise<void> => {
  deps.jobs.work(forgetJob, () => forgetVisitors(deps))
  await deps.jobs.schedule(forgetJob, { cron: '7 2 * * *', timeZone: 'UTC' })
}
