import { ANONYMOUS, type ClustersQuery, type EventCluster } from '@flow/contracts'
import { type Bbox, type LatLng, parseBbox, placeNameAt, splitBbox } from '@flow/geo'
import { float8, int4, int8, nullable, type Row, statement, text, uuid } from '@flow/postgres'
import { invalid, type ServiceDeps } from '@flow/service-kit'
import { compile, type Fragment, raw, sql } from '../../sql/fragment.ts'
import { conditions, windows } from './conditions.ts'
import { isNarrowed } from './marks.ts'
import { readQuery } from './match-events.ts'
import { byTime } from './orders.ts'
import { readWishes } from './read-wishes.ts'
import type { Search } from './search.ts'

type Deps = Pick<ServiceDeps, 'db' | 'now' | 'store'>

/** Up to so many listings in view are counted one by one; beyond, the counts prepared by the job are used. */
const COUNTED_LIVE = 2_000
/** A view of so many is looked through for what is in a span of time. */
const LOOKED_THROUGH = 10_000
/** Of a search with words or filters so many are put on the map, the soonest. */
const PUT_ON_MAP = 5_000
/** Levels of the prepared grid, see `recount_cells`, and the finest of the curve. */
const [COARSEST, FINEST, CURVE] = [2, 14, 20]
/** Cells of the curve by which a view is looked up, from one side to the other. */
const ACROSS = 6

/** So many bubbles side by side at most, however close a wide view is asked for. */
const WIDEST = 128

/** A map tile is 256 pixels, a bubble 64: two levels finer than the zoom. */
const levelOf = (zoom: number) => Math.round(Math.min(CURVE, Math.max(COARSEST, zoom + 2)))

const widthOf = (boxes: readonly Bbox[]) =>
  Math.max(1e-9, ...boxes.flatMap(({ west, south, east, north }) => [east - west, north - south]))

const finestOf = (box: Bbox) => Math.max(COARSEST, Math.floor(Math.log2((360 * WIDEST) / widthOf(splitBbox(box)))))

/** Large cells as ranges of the curve, from the first spot to before the other; see `spot_of` in the migrations. */
interface Cover {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Where a cell of a level begins on a curve of so many bits for each coordinate: the bits of both, by turns. */
const spotOf = (x: number, y: number, level: number, curve: number): number => {
  let spot = 0
  for (let bit = level - 1; bit >= 0; bit--) spot = spot * 4 + ((y >> bit) & 1) * 2 + ((x >> bit) & 1)
  return spot * 4 ** (curve - level)
}

/** Large cells that cover a rectangle, on the curve whose finest cells are those of a level. */
const coverOf = (box: Bbox, curve: number): Cover => {
  const boxes = splitBbox(box)
  const level = Math.min(curve, Math.max(0, Math.floor(Math.log2((360 * ACROSS) / widthOf(boxes)))))
  const columns = 2 ** level
  const at = (degrees: number) => Math.min(columns - 1, Math.floor((degrees / 360) * columns))
  const from = boxes.flatMap(({ west, south, east, north }) =>
    range(at(south + 90), at(north + 90)).flatMap(y =>
      range(at(west + 180), at(east + 180)).map(x => spotOf(x, y, level, curve)),
    ),
  )
  return { from, to: from.map(spot => spot + 4 ** (curve - level)) }
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, nth) => from + nth)

const columns = {
  z: int8,
  count: int4,
  lat: float8,
  lng: float8,
  category: text,
  event_id: nullable(uuid),
  title: nullable(text),
} as const

const preparedOfAll = statement(
  'discovery.preparedOfAll',
  columns,
  `select m.z, m.count, m.lat, m.lng, m.top as category, m.event_id, m.title
   from unnest($2::bigint[], $3::bigint[]) as c (first, last)
   cross join lateral (
     select * from map_cells m where m.level = $1 and m.category = '' and m.z >= c.first and m.z < c.last offset 0
   ) m`,
)
const preparedOfSome = statement(
  'discovery.preparedOfSome',
  columns,
  `select z, sum(count)::int as count, sum(lat * count) / sum(count) as lat, sum(lng * count) / sum(count) as lng,
     (array_agg(m.category order by count desc, m.category))[1] as category,
     case when sum(count) = 1 then (array_agg(event_id))[1] end as event_id,
     case when sum(count) = 1 then (array_agg(title))[1] end as title
   from unnest($2::bigint[], $3::bigint[]) as c (first, last) cross join unnest($4::text[]) as w (category)
   cross join lateral (
     select * from map_cells m
     where m.level = $1 and m.category = w.category and m.z >= c.first and m.z < c.last offset 0
   ) m
   group by z`,
)
type Bubble = Row<typeof preparedOfAll>

/** From this level on (a bubble covers 5 km) parts of a city are told apart, and each bubble says where it lies. */
const NAMED_FROM = 13
/** Metres: the centre of a neighbourhood is no further from what lies in it, mostly. */
const NAMED_WITHIN = 3_000

const presentAt =
  (level: number) =>
  ({ count, lat, lng, category, event_id, title }: Bubble): EventCluster => ({
    lat,
    lng,
    count,
    category,
    ...(event_id && title ? { eventId: event_id, title } : {}),
    ...(level >= NAMED_FROM ? named({ lat, lng }) : {}),
  })

const named = (point: LatLng): Pick<EventCluster, 'name'> => {
  const name = placeNameAt(point, NAMED_WITHIN)
  return name ? { name } : {}
}

/** All in view, by the index of the map alone where that holds all that is asked; the rectangle decides, not its circle. */
const inView = (search: Search, box: Bbox): Fragment => {
  const cover = coverOf(box, CURVE)
  const { area } = search
  const there = conditions({ ...search, ...(area ? { area: { ...area, wide: true } } : {}) }, 'all')
  return sql`from unnest(${cover.from}::bigint[], ${cover.to}::bigint[]) as c (first, last)
    cross join lateral (select l.* from listings l where l.spot >= c.first and l.spot < c.last offset 0) l
    ${windows(search)} where ${there}`
}

/** Of what is found the soonest that have a place. */
const soonest = (search: Search): Fragment => sql`from (select l.* from (
    select occurrence_id from (${byTime({ search, phase: 'ahead', after: undefined, rows: PUT_ON_MAP })}) soon
    union all
    select occurrence_id from (${byTime({ search, phase: 'running', after: undefined, rows: PUT_ON_MAP })}) on_now
  ) f join listings l on l.occurrence_id = f.occurrence_id) l where l.spot is not null`

/** Counts what is there now, cell by cell; a cell with one event names it. */
const live = ({ db }: Deps, search: Search, counted: Fragment, level: number): Promise<Bubble[]> => {
  const shift = 2 * (CURVE - level)
  return db.readQuery<Bubble>(
    ANONYMOUS,
    compile(sql`with cells as materialized (
        select l.spot >> ${shift}::int as z, count(*)::int as count, avg(l.lat) as lat, avg(l.lng) as lng,
          mode() within group (order by l.category) as category, min(l.spot) as spot
        ${counted} group by 1 order by 2 desc limit ${raw('2000')})
      select x.z, x.count, x.lat, x.lng, x.category, lone.event_id, lone.title
      from cells x left join lateral (
        select l.event_id, l.title from (select l.* from listings l where x.count = 1 and l.spot = x.spot offset 0) l
        ${windows(search)} where ${conditions(search, 'all')} limit 1
      ) lone on true`),
  )
}

/** Filters that the prepared counts know nothing of. */
const isPlain = ({ bbox: _, zoom: __, category: ___, ...filters }: ClustersQuery) =>
  Object.values(filters).every(one => one === undefined)

/**
 * Events in a rectangle as bubbles that do not overlap at this zoom. Where the view holds many and no filter but the
 * category is set, the counts are those of the last few minutes; of a search with words or filters, or in a view that
 * holds very many, the soonest thousands are counted.
 */
export const eventClusters = async (deps: Deps, typed: ClustersQuery): Promise<EventCluster[]> => {
  const { query } = readWishes(typed)
  const box = parseBbox(query.bbox)
  if (!box) throw invalid('bbox', 'invalid_bbox', 'must be west,south,east,north in degrees')
  const level = Math.min(levelOf(query.zoom), finestOf(box))
  const at = Math.min(FINEST, level)
  const { from, to } = coverOf(box, at)
  const [all, search] = await Promise.all([
    deps.db.read(ANONYMOUS, preparedOfAll, [at, from, to]),
    readQuery(deps, query, deps.now()),
  ])
  const present = (bubbles: readonly Bubble[]) => bubbles.map(presentAt(level))
  const there = all.reduce((sum, one) => sum + one.count, 0)
  if (isPlain(query) && there > COUNTED_LIVE) {
    const { categories } = search
    return present(categories ? await deps.db.read(ANONYMOUS, preparedOfSome, [at, from, to, categories]) : all)
  }
  const few = isPlain(query) || (!isNarrowed(search) && there <= LOOKED_THROUGH)
  return present(await live(deps, search, few ? inView(search, box) : soonest(search), level))
}
