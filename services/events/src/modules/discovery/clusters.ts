import { ANONYMOUS, type ClustersQuery, type EventCluster } from '@flow/contracts'
import { type Bbox, parseBbox, splitBbox } from '@flow/geo'
import { float8, int4, nullable, statement, text } from '@flow/postgres'
import { invalid, type ServiceDeps } from '@flow/service-kit'
import { compile, raw, sql } from '../../sql/fragment.ts'
import { withDescendants } from '../categories/category-tree.ts'
import { conditions, source } from './conditions.ts'
import { type Search, searchOf } from './search.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** Up to so many listings in view are counted one by one; beyond, the counts prepared by the job are used. */
const COUNTED_LIVE = 20_000
/** Levels of the prepared grid; see `recount` in the migrations. */
const [COARSEST, FINEST] = [2, 14]

/** A map tile is 256 pixels, a bubble 64: two levels finer than the zoom. */
const levelOf = (zoom: number) => Math.round(Math.min(22, Math.max(COARSEST, zoom + 2)))

const rangesOf = (box: Bbox, level: number) => {
  const cell = 360 / 2 ** level
  return splitBbox(box).map(part => [
    Math.floor((part.west + 180) / cell),
    Math.floor((part.east + 180) / cell),
    Math.floor((part.south + 90) / cell),
    Math.floor((part.north + 90) / cell),
  ])
}

const prepared = statement(
  'discovery.preparedClusters',
  { x: int4, y: int4, count: int4, lat: float8, lng: float8, category: nullable(text) },
  `select x, y, sum(count)::int as count, sum(lat * count) / sum(count) as lat, sum(lng * count) / sum(count) as lng,
     (array_agg(category order by count desc, category))[1] as category
   from map_cells
   where level = $1 and x between $2 and $3 and y between $4 and $5 and ($6::text[] is null or category = any ($6))
   group by x, y`,
)

interface LiveRow {
  readonly lat: number
  readonly lng: number
  readonly count: number
  readonly event_id: string
  readonly title: string
  readonly category: string
}

const fromGrid = async ({ db }: Deps, level: number, box: Bbox, categories: readonly string[] | null) => {
  const at = Math.min(FINEST, level)
  const parts = rangesOf(box, at)
  const rows = await Promise.all(parts.map(part => db.read(ANONYMOUS, prepared, [at, ...part, categories])))
  return rows.flat()
}

/** Counts what is there now, cell by cell; a cell with one event names it. */
const live = async ({ db }: Deps, search: Search, level: number): Promise<EventCluster[]> => {
  const cell = 360 / 2 ** level
  const rows = await db.readQuery<LiveRow>(
    ANONYMOUS,
    compile(sql`select avg(l.lat) as lat, avg(l.lng) as lng, count(*)::int as count, min(l.event_id::text) as event_id,
        min(l.title) as title, mode() within group (order by l.category) as category
      from ${source(search)} where ${conditions(search, 'all')} and l.lat is not null
      group by floor((l.lng + 180) / ${cell}::float8), floor((l.lat + 90) / ${cell}::float8)
      order by count desc limit ${raw('2000')}`),
  )
  return rows.map(({ event_id, title, ...row }) => ({
    ...row,
    ...(row.count === 1 ? { eventId: event_id, title } : {}),
  }))
}

/** Filters that the prepared counts know nothing of. */
const isPlain = ({ q, from, to, when, tags, price, kind, language }: ClustersQuery) =>
  [q, from, to, when, tags, price, kind, language].every(one => one === undefined)

/**
 * Events in a rectangle as bubbles that do not overlap at this zoom. Where the view holds very many and no filter but
 * the category is set, the counts are those of the last few minutes.
 */
export const eventClusters = async (deps: Deps, query: ClustersQuery): Promise<EventCluster[]> => {
  const box = parseBbox(query.bbox)
  if (!box) throw invalid('bbox', 'invalid_bbox', 'must be west,south,east,north in degrees')
  const level = levelOf(query.zoom)
  const categories = query.category ? await withDescendants(deps, query.category) : undefined
  if (isPlain(query)) {
    const cells = await fromGrid(deps, level, box, categories ?? null)
    const total = cells.reduce((sum, one) => sum + one.count, 0)
    if (total > COUNTED_LIVE)
      return cells.map(({ lat, lng, count, category }) => ({ lat, lng, count, ...(category ? { category } : {}) }))
  }
  const search = searchOf(query, deps.now())
  return live(deps, categories ? { ...search, categories } : search, level)
}
