import { type Bbox, boundingBox, splitBbox } from '@flow/geo'
import { type Fragment, raw, sql } from '../../sql/fragment.ts'
import { worded } from './conditions.ts'
import type { Area, Search } from './search.ts'

/**
 * Marks are numbers on a listing for what lists are filtered by: the kind in the upper bits, the value in the lower 27.
 * They lie in one index with the words. Two values may share a mark: marks narrow, the columns decide. The kinds are
 * those of `listing_marks` in the migrations.
 */
const shifted = (kind: number, value: number) => kind * 2 ** 27 + (value % 2 ** 27)

/** A cell and something in it. */
const inCell = (kind: number, cell: number, value: number) => shifted(kind, cell * 4099 + value)

/** Sizes of cells: squares of 20 and of 160 km at the equator, and how many of them a search takes at most. */
const SIZES = [
  { level: 11, most: 80, cell: 1, day: 7, week: 8, long: 9, popularity: 14 },
  { level: 8, most: 400, cell: 2, day: 11, week: 11, long: 12, popularity: 15 },
] as const
const EVERYWHERE = { day: 3, week: 4, long: 5, popularity: 13 } as const

type Grid = { readonly size: (typeof SIZES)[number]; readonly cells: readonly number[] }

const cellsOf = (boxes: readonly Bbox[], level: number, most: number): number[] | undefined => {
  const columns = 2 ** level
  const row = (lat: number) => Math.min(columns / 2 - 1, Math.floor(((lat + 90) / 360) * columns))
  const column = (lng: number) => Math.min(columns - 1, Math.floor(((lng + 180) / 360) * columns))
  const cells: number[] = []
  for (const { west, south, east, north } of boxes) {
    if ((row(north) - row(south) + 1) * (column(east) - column(west) + 1) > most) return undefined
    for (let y = row(south); y <= row(north); y++)
      for (let x = column(west); x <= column(east); x++) cells.push(y * columns + x)
  }
  return cells
}

/** The cells that cover an area, small ones if they are few; undefined without an area, or when it is too wide. */
const gridOf = (area: Area | undefined): Grid | undefined => {
  if (!area) return undefined
  const boxes = splitBbox(area.box ?? boundingBox(area.center, area.radiusMeters / 1000))
  for (const size of SIZES) {
    const cells = cellsOf(boxes, size.level, size.most)
    if (cells) return { size, cells }
  }
  return undefined
}

/** The cells of 20 km that cover an area, if they are so few. */
export const smallCells = (area: Area, most: number): readonly number[] | undefined =>
  cellsOf(splitBbox(area.box ?? boundingBox(area.center, area.radiusMeters / 1000)), SIZES[0].level, most)

const ofTexts = (kind: string, texts: readonly string[] | undefined): Fragment[] =>
  texts?.length ? [sql`l.marks && (select mark_texts(${raw(`'${kind}'`)}, ${texts}::text[]))`] : []

const one = (text: string | undefined) => (text === undefined ? undefined : [text])

/**
 * What the filters of a search ask of the marks. What many share (a price, being there in person, beside words the
 * language) costs more to look up than it spares, so the columns alone decide it.
 */
export const filterMarks = (search: Search): Fragment[] => [
  ...ofTexts('category', search.categories),
  ...ofTexts('tag', search.tags),
  ...ofTexts('kind', one(search.kind === 'in_person' ? undefined : search.kind)),
  ...ofTexts('language', one(worded(search).length ? undefined : search.language?.split('-')[0])),
  ...(search.accessibility ?? []).flatMap(ways => ofTexts('accessibility', ways)),
  ...ofTexts('organiser', one(search.organiserId)),
  ...ofTexts('venue', one(search.venueId)),
]

/** Whether a search asks for more than where and when. */
export const isNarrowed = (search: Search): boolean =>
  worded(search).length > 0 || filterMarks(search).length > 0 || search.free !== undefined || search.kind !== undefined

/** What the area of a search asks of the marks; nothing for one that is too wide. */
export const placeMarks = ({ area }: Search): Fragment[] => {
  const grid = gridOf(area)
  return grid ? [sql`l.marks && ${grid.cells.map(cell => shifted(grid.size.cell, cell))}::int[]`] : []
}

const DAY = 86_400_000
/** Weeks of each step in time: more, the longer nothing is found. */
const WEEKS = [1, 1, 2, 4, 8, 16]

export interface Steps {
  /** Marks of each step, one after the other. */
  readonly marks: readonly (readonly number[])[]
  /** Where the steps end; what comes after is looked for without them. Nothing when the window ends before. */
  readonly until: Date | undefined
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => from + nth)
const dayOf = (at: Date) => Math.floor(at.getTime() / DAY)

/** Spans from an edge on, as [first, after the last], in weeks as many as {@link WEEKS} says. */
const weekly = (edges: readonly number[]): Array<readonly [number, number]> => {
  const all = [...edges]
  for (const weeks of WEEKS) all.push((all.at(-1) as number) + weeks * 7)
  return all.slice(0, -1).map((from, nth) => [from, all[nth + 1] as number] as const)
}

/** Marks of units in time: in each cell of the area, or everywhere. */
const inTime = ({ area }: Search, kind: 'day' | 'week' | 'long') => {
  const grid = gridOf(area)
  return (unit: number) =>
    grid ? grid.cells.map(cell => inCell(grid.size[kind], cell, unit)) : [shifted(EVERYWHERE[kind], unit)]
}

/** Of what is searched in an area for more than where and when, a week is soon read; of a few days, days alone. */
const isSparse = (search: Search, from: Date, to: Date | null) =>
  gridOf(search.area) !== undefined && isNarrowed(search) && (to === null || to.getTime() - from.getTime() > 4 * DAY)

const knowsWeeksAlone = ({ area }: Search) => gridOf(area)?.size === SIZES[1]

/**
 * The starts of a window in time, in steps: two days, the rest of their week, then weeks, so that little is read where
 * much is to be found. No step holds what another holds: large cells know weeks alone, and are gone through by weeks.
 */
export const startSteps = (search: Search, from: Date, to: Date | null): Steps => {
  const first = dayOf(from)
  const week = Math.ceil((first + 2) / 7) * 7
  const spans =
    isSparse(search, from, to) || knowsWeeksAlone(search)
      ? weekly([Math.floor(first / 7) * 7])
      : weekly([first, first + 1, first + 2, ...(week > first + 2 ? [week] : [])])
  const wanted = to ? spans.filter(([begins]) => begins * DAY < to.getTime()) : spans
  const [days, weeks] = [inTime(search, 'day'), inTime(search, 'week')]
  const marks = wanted.map(([begins, ends]) =>
    (ends - begins) % 7 === 0
      ? range(Math.floor(begins / 7), Math.ceil(ends / 7)).flatMap(weeks)
      : range(begins, ends).flatMap(days),
  )
  const until = (wanted.at(-1)?.[1] ?? 0) * DAY
  return { marks, until: to && to.getTime() <= until ? undefined : new Date(until) }
}

/** What began today or yesterday: all that goes on and lasts no longer than a day is among it. */
export const lately = (search: Search, at: Date): number[] => {
  const today = dayOf(at)
  return knowsWeeksAlone(search)
    ? range(Math.floor((today - 1) / 7), Math.floor(today / 7) + 1).flatMap(inTime(search, 'week'))
    : range(today - 1, today + 1).flatMap(inTime(search, 'day'))
}

/** So many weeks back what goes on is looked for by marks. */
const WEEKS_BACK = 26

/** What began in the last half year, up to a day: of the past that is only what goes on still. */
export const begun = (until: Date): { readonly marks: number[]; readonly since: Date } => {
  const today = dayOf(until)
  const week = Math.floor(today / 7)
  return {
    marks: [
      ...range(week * 7, today + 1).map(day => shifted(EVERYWHERE.day, day)),
      ...range(week - WEEKS_BACK, week).map(one => shifted(EVERYWHERE.week, one)),
    ],
    since: new Date((week - WEEKS_BACK) * 7 * DAY),
  }
}

/** The ends of what lasts longer than a day, in steps of weeks. */
export const endSteps = (search: Search, from: Date): Steps & { readonly all: readonly number[] } => {
  const spans = weekly([Math.floor(dayOf(from) / 7) * 7])
  const marksOf = inTime(search, 'long')
  return {
    marks: spans.map(([begins, ends]) => range(begins / 7, ends / 7).flatMap(marksOf)),
    until: new Date((spans.at(-1)?.[1] ?? 0) * DAY),
    all: marksOf(0),
  }
}

/** Doublings of popularity, the highest first; see `popularity_step`. */
export const popularitySteps = ({ area }: Search): readonly (readonly number[])[] => {
  const grid = gridOf(area)
  return range(0, 21).map(nth =>
    grid
      ? grid.cells.map(cell => inCell(grid.size.popularity, cell, 20 - nth))
      : [shifted(EVERYWHERE.popularity, 20 - nth)],
  )
}

/** Goes through steps one after the other; those after what is enough are never read. */
export const stepping = (steps: readonly (readonly number[])[], pick: (ofStep: Fragment) => Fragment): Fragment => {
  const literals = steps.map(marks => `{${marks.join(',')}}`)
  return sql`select x.* from unnest(${literals}::text[]) as step (marks)
    cross join lateral (${pick(raw('l.marks && step.marks::int[]'))}) x`
}
