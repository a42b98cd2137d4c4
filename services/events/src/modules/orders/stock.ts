import type { Id } from '@flow/contracts'
import { int4, nullable, statement, type Tx, uuid } from '@flow/postgres'
import { type Problem, problem } from '@flow/service-kit'

/**
 * Places are counted on shelves: one for each tier, one for each pool that tiers share, and one for the date as a
 * whole. A place is taken from every shelf of its tier at once. On each, at every commit,
 * `sold + held + offered <= capacity`: a check constraint of the table, so that no fault of this code can oversell.
 *
 * Locks are always taken in this order: orders by id, their tickets, promo codes by id, shelves of tiers and pools by
 * id, the date's shelf last. Who goes (attendances) is only changed while the date's shelf is locked.
 */
export type ShelfState = 'sold' | 'held' | 'offered'

export interface Shelf {
  readonly capacity: number | null
  sold: number
  held: number
  offered: number
}

export const freeOn = ({ capacity, sold, held, offered }: Shelf): number =>
  capacity === null ? Number.POSITIVE_INFINITY : capacity - sold - held - offered

const counts = { capacity: nullable(int4), sold: int4, held: int4, offered: int4 } as const

/** The shelf of the date is the one without a part; it comes, and is locked, last. */
const lockStock = statement(
  'orders.lockStock',
  { part_id: nullable(uuid), ...counts },
  `with parts as (
     select part_id, capacity, sold, held, offered from part_stock
     where occurrence_id = $1 and part_id = any ($2::uuid[]) order by part_id for no key update
   ), date as (
     select null::uuid, capacity, sold, held, offered from stock where occurrence_id = $1 for no key update
   )
   select * from parts union all select * from date`,
)
const addParts = statement(
  'orders.addParts',
  {},
  `with date as (select id from occurrences where id = $1 for key share)
   insert into part_stock (occurrence_id, part_id, event_id, capacity)
   select date.id, x.id, x.event_id, x.capacity from date cross join (
     select id, event_id, quantity as capacity from tiers where event_id = $2
     union all
     select id, event_id, capacity from pools where event_id = $2
   ) x order by x.id
   on conflict do nothing`,
)
const addDate = statement(
  'orders.addDate',
  {},
  `with date as (select id from occurrences where id = $1 for key share)
   insert into stock (occurrence_id, event_id, capacity)
   select date.id, e.id, e.capacity from date cross join events e where e.id = $2
   on conflict do nothing`,
)
const moveStock = statement(
  'orders.moveStock',
  {},
  `with parts as (
     update part_stock p set sold = p.sold + x.sold, held = p.held + x.held, offered = p.offered + x.offered
     from unnest($2::uuid[], $3::int[], $4::int[], $5::int[]) as x (part_id, sold, held, offered)
     where p.occurrence_id = $1 and p.part_id = x.part_id
   )
   update stock set sold = sold + $6, held = held + $7, offered = offered + $8 where occurrence_id = $1`,
)

/** So many places of a tier; no tier where admission is to the event as a whole. */
export interface Places {
  readonly tierId: Id | null
  readonly poolId: Id | null
  readonly quantity: number
}

const partsOf = (places: ReadonlyArray<Pick<Places, 'tierId' | 'poolId'>>): Id[] =>
  [...new Set(places.flatMap(({ tierId, poolId }) => [tierId, poolId].filter(id => id !== null)))].sort()

/** The locked shelves of one date, and what is to be moved on them. */
export interface Shelves {
  readonly occurrenceId: Id
  /** How many of a tier could be taken now; infinite without a limit. */
  free(place: Pick<Places, 'tierId' | 'poolId'>): number
  /** Moves places into one state, out of another, or from one to the other. */
  move(places: readonly Places[], change: { readonly from?: ShelfState; readonly to?: ShelfState }): void
  /** Writes what was moved; all is sent when it returns. */
  write(tx: Tx): Promise<void>
}

const DATE = 'date'
const keysOf = ({ tierId, poolId }: Pick<Places, 'tierId' | 'poolId'>): string[] => [
  ...(tierId ? [tierId] : []),
  ...(poolId ? [poolId] : []),
  DATE,
]

const shelvesOver = (occurrenceId: Id, shelves: ReadonlyMap<string, Shelf>): Shelves => {
  const before = new Map([...shelves].map(([key, shelf]) => [key, { ...shelf }]))
  const deltas = () =>
    [...shelves].flatMap(([key, now]) => {
      const was = before.get(key) as Shelf
      const delta = [now.sold - was.sold, now.held - was.held, now.offered - was.offered] as const
      return delta.some(Boolean) ? [{ key, delta }] : []
    })
  return {
    occurrenceId,
    free: place => Math.min(...keysOf(place).map(key => freeOn(shelves.get(key) as Shelf))),
    move: (places, { from, to }) => {
      for (const place of places)
        for (const key of keysOf(place)) {
          const shelf = shelves.get(key) as Shelf
          if (from) shelf[from] -= place.quantity
          if (to) shelf[to] += place.quantity
        }
    },
    write: async tx => {
      const moved = deltas()
      if (!moved.length) return
      const parts = moved.filter(({ key }) => key !== DATE)
      const date = moved.find(({ key }) => key === DATE)?.delta ?? [0, 0, 0]
      const of = (nth: 0 | 1 | 2) => parts.map(({ delta }) => delta[nth])
      await tx.run(moveStock, [occurrenceId, parts.map(({ key }) => key), of(0), of(1), of(2), ...date])
    },
  }
}

interface OfDate {
  readonly occurrenceId: Id
  readonly eventId: Id
}

/** Locks the shelves that these places stand on; undefined when one of them does not exist yet. */
export const findShelves = async (
  tx: Tx,
  occurrenceId: Id,
  places: ReadonlyArray<Pick<Places, 'tierId' | 'poolId'>>,
): Promise<Shelves | undefined> => {
  const ids = partsOf(places)
  const locked = await tx.all(lockStock, [occurrenceId, ids])
  const shelves = new Map<string, Shelf>(locked.map(({ part_id, ...shelf }) => [part_id ?? DATE, shelf]))
  return shelves.size > ids.length && shelves.has(DATE) ? shelvesOver(occurrenceId, shelves) : undefined
}

/** The date or the tier went while it was asked for: who asks again learns what there is now. */
export const shelfGone = (): Problem => problem('busy', { retryAfter: 1 })

/**
 * The sale changed between reading and locking it. Nothing was written, and by its code the database's transaction is
 * run again; who meets it several times over is told to try again.
 */
export class SaleMoved extends Error {
  readonly code = '40001'
}

/** Makes the shelves of a date that do not exist yet: with its first sale, or a tier's. A date that is gone gets none. */
export const addShelves = async (tx: Tx, { occurrenceId, eventId }: OfDate): Promise<void> => {
  await Promise.all([tx.run(addParts, [occurrenceId, eventId]), tx.run(addDate, [occurrenceId, eventId])])
}

/** Locks the shelves that these places stand on, making those that do not exist yet. */
export const lockShelves = async (
  tx: Tx,
  date: OfDate,
  places: ReadonlyArray<Pick<Places, 'tierId' | 'poolId'>>,
): Promise<Shelves> => {
  const find = () => findShelves(tx, date.occurrenceId, places)
  const shelves = (await find()) ?? (await addShelves(tx, date).then(find))
  if (!shelves) throw new SaleMoved()
  return shelves
}
