import { ANONYMOUS, type Id } from '@flow/contracts'
import { statement, type Tx, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { compile, sql } from '../../sql/fragment.ts'
import { withDescendants } from '../categories/category-tree.ts'
import { conditions, source } from './conditions.ts'
import { type Search, searchOf } from './search.ts'

type Filters = Parameters<typeof searchOf>[0]

const keptVenue = statement('discovery.keptVenue', { id: uuid }, 'select kept_venue($1) as id')

/**
 * A query's filters, with the categories they stand for, and the venue that one which was merged lies in now.
 * @throws 422 for filters that contradict themselves or name what does not exist
 */
export const readQuery = async (deps: Pick<ServiceDeps, 'db' | 'store'>, query: Filters, at: Date): Promise<Search> => {
  const search = searchOf(query, at)
  const [kept] = query.venueId ? await deps.db.read(ANONYMOUS, keptVenue, [query.venueId]) : []
  return {
    ...search,
    ...(query.category ? { categories: await withDescendants(deps, query.category) } : {}),
    ...(kept ? { venueId: kept.id } : {}),
  }
}

/** Which of some events fulfil a search, as the public would find them; words are taken as they are written. */
export const matchesAmong = async (tx: Tx, search: Search, eventIds: readonly Id[]): Promise<Id[]> => {
  const found = await tx.query<{ event_id: Id }>(
    compile(sql`select l.event_id, min(l.starts_at) as first from ${source(search)}
      where l.event_id = any (${eventIds}::uuid[]) and ${conditions(search, 'all')} group by l.event_id order by first, l.event_id`),
  )
  return found.map(row => row.event_id)
}
