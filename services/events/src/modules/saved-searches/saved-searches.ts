import {
  type Id,
  type NewSavedSearch,
  newId,
  type SavedSearch,
  type UpdateSavedSearch,
  type UserActor,
} from '@flow/contracts'
import { problem, type ServiceDeps } from '@flow/service-kit'
import { readQuery } from '../discovery/match-events.ts'
import { readWishes } from '../discovery/read-wishes.ts'
import {
  countSearches,
  deleteSearch,
  findSearch,
  insertSearch,
  listSearches,
  queueForPerson,
  type SearchRow,
  updateSearch,
} from './saved-searches.sql.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

const MOST_SEARCHES = 50

const present = (row: SearchRow): SavedSearch => ({
  id: row.id,
  name: row.name,
  query: row.query,
  alerts: row.alerts,
  createdAt: row.created_at.toISOString(),
  lastMatchAt: row.last_match_at?.toISOString() ?? null,
})

const presentFound = (row: SearchRow | undefined): SavedSearch => {
  if (!row) throw problem('resource_not_found')
  return present(row)
}

export const mySearches = async ({ db }: Deps, actor: UserActor): Promise<SavedSearch[]> =>
  (await db.read(actor, listSearches, [actor.id])).map(present)

/** @throws 404 also for somebody else's. */
export const savedSearch = async ({ db }: Deps, actor: UserActor, id: Id): Promise<SavedSearch> =>
  presentFound((await db.read(actor, findSearch, [id]))[0])

/** Keeps what a person looks for. @throws 409 above fifty, 422 for a query that no list of events would take. */
export const saveSearch = async (
  deps: Deps,
  actor: UserActor,
  { name, query, alerts = true }: NewSavedSearch,
): Promise<SavedSearch> => {
  await readQuery(deps, readWishes(query).query, deps.now())
  const now = deps.now()
  return deps.db.asUser(actor, async tx => {
    await tx.run(queueForPerson, [actor.id])
    const { count } = await tx.one(countSearches, [actor.id])
    if (count >= MOST_SEARCHES) throw problem('conflict', { detail: `At most ${MOST_SEARCHES} searches can be saved.` })
    const given = [newId(now.getTime()), actor.id, name.trim(), JSON.stringify(query), alerts, now]
    return present(await tx.one(insertSearch, given))
  })
}

export const changeSearch = async (
  deps: Deps,
  actor: UserActor,
  id: Id,
  { name, query, alerts }: UpdateSavedSearch,
): Promise<SavedSearch> => {
  if (query) await readQuery(deps, readWishes(query).query, deps.now())
  const given = [name?.trim() ?? null, query ? JSON.stringify(query) : null, alerts ?? null, deps.now()]
  return deps.db.asUser(actor, async tx => presentFound(await tx.first(updateSearch, [id, ...given])))
}

export const removeSearch = ({ db }: Deps, actor: UserActor, id: Id): Promise<void> =>
  db.asUser(actor, async tx => {
    if ((await tx.run(deleteSearch, [id])) === 0) throw problem('resource_not_found')
  })
