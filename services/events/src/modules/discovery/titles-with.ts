import { ANONYMOUS } from '@flow/contracts'
import { int4, nullable, statement, text, uuid } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'

type Deps = Pick<ServiceDeps, 'db' | 'now'>

export interface TitleRow {
  readonly id: string
  readonly title: string
  readonly detail: string | null
}

/** That a column begins as the first parameter, so that its index is used whatever plan is kept. */
export const begins = (column: string) => `${column} ~>=~ $1 and ${column} ~<~ ($1 || chr(1114111))`

/** Titles under a unit of time; see `title_words`. The query is made once of what `to_tsquery` reads. */
const under = (asked: string, unit: string) =>
  `title_words(search, starts_at) @@ (select under_unit((select timed_template(to_tsquery('events.plain', ${asked}))), ${unit}))`

/** So many titles of a day hold a word that is common, and begin a word so that there are many. */
const [COMMON, MANY] = [25, 200]
/** How many titles of a day hold each of some words, counted up to so many. */
const countTitles = statement(
  'discovery.countTitles',
  { held: int4 },
  `select (select count(*)::int from (select from listings where ${under('w.word', '$3')} limit w.most) l) as held
   from unnest($1::text[], $2::int[]) with ordinality as w (word, most, nth) order by w.nth`,
)

/** A begun word that may become so many others is looked for by its beginning. */
const BECOMES = 12
const wordsBegin = statement(
  'discovery.wordsBegin',
  { word: text },
  `select word from words where ${begins('word')} limit ${BECOMES + 1}`,
)

/** So many dates of a unit of time are looked at: of one word more of them fit than of several. */
const LOOKED_AT = { alone: 150, beside: 400 }
/** Of the soonest units of time in which a title holds what is asked. */
const titlesHold = statement(
  'discovery.titlesHold',
  { id: uuid, title: text, detail: nullable(text) },
  `select x.event_id as id, x.title, x.place_name as detail
   from unnest($2::text[], $3::timestamptz[]) as step (unit, since)
   cross join lateral (
     select l.event_id, l.title, l.place_name from (
       select * from listings where ${under('$1', 'step.unit')} limit $7
     ) l where l.starts_at >= step.since and l.title_key ~ ('\\m' || folded($6))
       and (l.previous_end is null or l.previous_end <= $4::timestamptz)
     order by l.starts_at, l.occurrence_id limit $5
   ) x limit $5`,
)

const DAY = 86_400_000
/** So many days are looked through one after the other, then so many weeks, then all that is left. */
const [DAYS, WEEKS] = [14, 26]
/** So many days when all that is asked for is common, and when many begin so. */
const [FEW, FEWEST] = [14, 4]

const range = (from: number, count: number) => Array.from({ length: count }, (_, nth) => from + nth)

/** The units of time, as `title_words` names them, and the day on which each begins to count. */
const unitsFrom = (today: number) => {
  const first = Math.floor((today + DAYS) / 7)
  const later = (week: number) => Math.max(week * 7, today + DAYS)
  return [
    ...range(today, DAYS).map(day => ({ unit: `d${day}:`, from: day })),
    ...range(first, WEEKS).map(week => ({ unit: `w${week}:`, from: later(week) })),
    { unit: ':', from: later(first + WEEKS) },
  ]
}
type Units = ReturnType<typeof unitsFrom>

/**
 * What to ask for, and where. Whole words of which one is rare are few titles, which are looked through for the begun
 * one. Where all are common the begun one is asked for with them, and where it is common, too, only among the next days:
 * what holds all of them comes soon or hardly ever, and the index goes through all that holds one.
 */
const planOf = async ({ db }: Deps, whole: readonly string[], begun: string, units: Units) => {
  const most = [...whole.map(() => COMMON), MANY]
  const [rows, words] = await Promise.all([
    db.read(ANONYMOUS, countTitles, [[...whole, `${begun}:*`], most, units[1]?.unit]),
    db.read(ANONYMOUS, wordsBegin, [begun]),
  ])
  const counts = rows.map(row => row.held)
  if (counts.slice(0, -1).some(count => count < COMMON)) return { asked: whole.join(' & '), units }
  const isKnown = words.length > 0 && words.length <= BECOMES
  const last = isKnown ? words.map(({ word }) => word).join(' | ') : `${begun}:*`
  const begin = counts.at(-1) ?? 0
  const days = isKnown || begin < MANY ? FEW : FEWEST
  return { asked: [...whole, `(${last})`].join(' & '), units: begin < COMMON ? units : units.slice(0, days) }
}

/** The next events whose title holds the words typed, the last of which is only begun. */
export const titlesWith = async (deps: Deps, typed: string, rows: number): Promise<TitleRow[]> => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? []
  const begun = words.at(-1) ?? ''
  if (begun.length < 3) return []
  const at = deps.now()
  const all = unitsFrom(Math.floor(at.getTime() / DAY))
  const whole = words.slice(0, -1)
  const { asked, units } = whole.length ? await planOf(deps, whole, begun, all) : { asked: `${begun}:*`, units: all }
  return deps.db.read(ANONYMOUS, titlesHold, [
    asked,
    units.map(({ unit }) => unit),
    units.map(({ from }) => new Date(Math.max(at.getTime(), from * DAY))),
    at,
    rows,
    begun,
    whole.length ? LOOKED_AT.beside : LOOKED_AT.alone,
  ])
}
