import { type Bbox, boundingBox, splitBbox } from '@flow/geo'
import { type Fragment, raw, sql } from '../../sql/fragment.ts'
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
  { level: 11, most: 80, cell: 1, starts: { day: 7, week: 8 }, ends: { day: 9, week: 10 }, popularity: 14 },
  { level: 8, most: 400, cell: 2, starts: { day: 11, week: 11 }, ends: { day: 12, week: 12 }, popularity: 15 },
] as const
const EVERYWHERE = { starts: { day: 3, week: 4 }, ends: { day: 5, week: 6 }, popularity: 13 } as const

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

const ofTexts = (kind: string, texts: readonly string[] | undefined): Fragment[] =>
  texts?.length ? [sql`l.marks && (select mark_texts(${raw(`'${kind}'`)}, ${texts}::text[]))`] : []

const one = (text: string | undefined) => (text === undefined ? undefined : [text])

/** What the filters of a search ask of the marks. */
export const filterMarks = (search: Search): Fragment[] => [
  ...ofTexts('category', search.categories),
  ...ofTexts('tag', search.tags),
  ...(search.free === undefined ? [] : ofTexts('price', [search.free ? 'free' : 'paid'])),
  ...ofTexts('kind', one(search.kind)),
  ...ofTexts('language', one(search.language?.split('-')[0])),
  ...(search.accessibility ?? []).flatMap(need => ofTexts('accessibility', [need])),
  ...ofTexts('organiser', one(search.organiserId)),
  ...ofTexts('venue', one(search.venueId)),
]

/** Whether a search asks for more than where and when. */
export const isNarrowed = (search: Search): boolean => search.words !== undefined || filterMarks(search).length > 0

/** What the area of a search asks of the marks; nothing for one that is too wide. */
export const placeMarks = ({ area }: Search): Fragment[] => {
  const grid = gridOf(area)
  return grid ? [sql`l.marks && ${grid.cells.map(cell => shifted(grid.size.cell, cell))}::int[]`] : []
}

const DAY = 86_400_000
/** Weeks of each step in time once the days of the first week are through: more, the longer nothing is found. */
const WEEKS = [1, 1, 2, 4, 8, 16]

export interface Steps {
  /** Marks of each step, one after the other. */
  readonly marks: readonly (readonly number[])[]
  /** Where the steps end; what comes after is looked for without them. Nothing when the window ends before. */
  readonly until: Date | undefined
}

/** Spans of days [first, after the last) from a day on: two days, the rest of its week, then weeks. Weeks are whole. */
const spans = (first: number, after: number): Array<readonly [number, number]> => {
  const week = (day: number) => Math.ceil(day / 7) * 7
  const edges = [first, first + 1, first + 2]
  if (week(first + 2) > first + 2) edges.push(week(first + 2))
  for (const weeks of WEEKS) edges.push((edges.at(-1) as number) + weeks * 7)
  return edges.slice(0, -1).flatMap((from, nth) => (from < after ? [[from, edges[nth + 1] as number] as const] : []))
}

/**
 * A window in time, in steps of days and weeks of the start or of the end, and the area's cells in each, so that little
 * is read where much is to be found.
 */
export const timeSteps = ({ area }: Search, by: 'starts' | 'ends', from: Date, to: Date | null): Steps => {
  const grid = gridOf(area)
  const { day, week } = (grid?.size ?? EVERYWHERE)[by]
  const marksOf = (kind: number, unit: number) =>
    grid ? grid.cells.map(cell => inCell(kind, cell, unit)) : [shifted(kind, unit)]
  const found = spans(Math.floor(from.getTime() / DAY), to ? Math.ceil(to.getTime() / DAY) : Number.POSITIVE_INFINITY)
  const marks = found.map(([first, end]) => {
    const weekly = day === week || (end - first) % 7 === 0
    const units = weekly ? range(Math.floor(first / 7), Math.ceil(end / 7)) : range(first, end)
    return units.flatMap(unit => marksOf(weekly ? week : day, unit))
  })
  const until = (found.at(-1)?.[1] ?? 0) * DAY
  return { marks, until: to && to.getTime() <= until ? undefined : new Date(until) }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => from + nth)

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
