import { ANONYMOUS, type EventFacets, WHENS } from '@flow/contracts'
import { timeZoneAt } from '@flow/geo'
import type { Database } from '@flow/postgres'
import { compile, sql } from '../../sql/fragment.ts'
import { windowOf } from '../../time/when.ts'
import { countNeeds } from './needs.ts'
import { byTime } from './orders.ts'
import type { Search } from './search.ts'

/** So many of what begins, and of what goes on, are counted, the soonest. */
const COUNTED = { ahead: 2_000, running: 500 }

interface FacetRow {
  readonly facet: keyof EventFacets | 'all'
  readonly value: string
  readonly count: number
}

/**
 * How many of what is found have which value of each filter. Days and evenings are those of the area searched; without
 * one they are left out, since they differ from place to place.
 */
export const facetsOf = async (db: Database, search: Search): Promise<EventFacets> => {
  const zone = search.area && timeZoneAt(search.area.center)
  const windows = zone ? WHENS.map(when => ({ when, ...windowOf(when, search.at, zone) })) : []
  const rows = await db.readQuery<FacetRow>(
    ANONYMOUS,
    compile(sql`with rows as materialized (
        select l.category, l.free, l.kind, l.language, l.accessibility, l.starts_at, l.ends_at from (
          select occurrence_id from (${byTime({ search, phase: 'ahead', after: undefined, rows: COUNTED.ahead })}) soon
          union all
          select occurrence_id from (${byTime({ search, phase: 'running', after: undefined, rows: COUNTED.running })}) on_now
        ) found join listings l on l.occurrence_id = found.occurrence_id)
      select facet, value, count(*)::int as count from (
        select facet, value from rows r cross join lateral (values ('all', ''), ('category', r.category), ('kind', r.kind),
          ('price', case when r.free then 'free' else 'paid' end), ('language', lower(split_part(r.language, '-', 1)))
        ) v (facet, value)
        union all select 'accessibility', unnest(r.accessibility) from rows r
        union all select 'when', w.name from rows r
          join unnest(${windows.map(one => one.when)}::text[], ${windows.map(one => one.from)}::timestamptz[],
            ${windows.map(one => one.to)}::timestamptz[]) as w (name, begins, ends)
          on r.starts_at < w.ends and r.ends_at > greatest(w.begins, ${search.at}::timestamptz)
      ) f where value is not null group by facet, value order by count desc, value`),
  )
  const of = (facet: FacetRow['facet']) =>
    rows.filter(row => row.facet === facet).map(({ value, count }) => ({ value, count }))
  const counted = of('all')[0]?.count ?? 0
  return {
    category: of('category'),
    price: of('price'),
    kind: of('kind'),
    language: of('language'),
    accessibility: countNeeds(of('accessibility')),
    when: of('when'),
    counted,
    complete: counted < COUNTED.running,
  }
}
