import { type Fragment, join, raw, sql } from '../../sql/fragment.ts'
import { isByWords } from './by-words.ts'
import { centerOf, TEXT_QUERY } from './conditions.ts'
import { byTime, isAhead, type Wanted } from './orders.ts'
import type { Search } from './search.ts'
import { isUnseen } from './seen.ts'

/** So many matches are ranked, those that last longer than a day and go on already at most so many; a list by relevance is so long. */
const [RANKED, RUNNING] = [300, 60]

/** Days after which a date counts half: until it begins, and since it began (at most three times). */
const HALVED = { untilDays: 30, sinceDays: 60 }
/** Metres at which a date counts half. */
const HALF_METERS = 5_000
const DAY = 86_400

const factors = ({ words, area, at }: Search): Fragment[] => {
  const seconds = sql`extract(epoch from c.starts_at - ${at}::timestamptz)::float8`
  return [
    // Text: the title counts ten times the body, what stands beside it (tags, category, venue, city, organiser) four
    // times; 1: long texts weigh less.
    words ? sql`ts_rank(c.search, ${TEXT_QUERY(words)}, 1)::float8` : raw('1::float8'),
    // Time.
    sql`power(0.5::float8, greatest(0, ${seconds}) / ${raw(String(HALVED.untilDays * DAY))}
      + least(3, greatest(0, -${seconds}) / ${raw(String(HALVED.sinceDays * DAY))}))`,
    // Distance.
    ...(area && !area.box
      ? [sql`1 / (1 + earth_distance(c.point, ${centerOf(area)}) / ${raw(String(HALF_METERS))})`]
      : []),
    // Places left: a full date is still shown, lower.
    raw('case when t.taken >= t.capacity then 0.6 else 1 end'),
    // Liking: ten people who go or like it add a fifth.
    raw('(1 + ln(1 + c.popularity) / 12)'),
    // Quality of the page.
    raw('(0.8 + 0.4 * c.quality)'),
  ]
}

/**
 * What is ranked: what goes on for longer than a day, the soonest ahead, and, when these are too few, what is short and
 * began just now. Each is read only while those before were not enough.
 */
const candidatesOf = (search: Search): Fragment => {
  const ids = (more: Pick<Wanted, 'phase' | 'rows' | 'lasting'>) =>
    sql`(select occurrence_id from (${byTime({ search, after: undefined, ...more })}) f)`
  const long = ids({ phase: 'running', rows: RUNNING, lasting: 'long' })
  const ahead = ids({ phase: 'ahead', rows: RANKED })
  const short = ids({ phase: 'running', rows: RUNNING, lasting: 'short' })
  const all = isByWords(search) && !isAhead(search) ? [long, ahead, short] : [long, ahead]
  return sql`${join(all, ' union all ')} limit ${raw(String(RANKED))}`
}

/**
 * The one ranking of what is found: text × time × distance × places left × liking × quality, each a factor of its own.
 * What was shown on earlier pages is left out by name, not by rank, so that nothing is shown twice or passed over when
 * ranks change between pages.
 */
export const relevance = ({ search, rows }: Wanted, seen: readonly number[]): Fragment => {
  const score = factors(search).reduce((all, factor) => sql`${all} * ${factor}`)
  return sql`select x.* from (
      select c.occurrence_id, -(${score})::float8 as k
      from (${candidatesOf(search)}) found join listings c on c.occurrence_id = found.occurrence_id
      left join stock t on t.occurrence_id = c.occurrence_id
    ) x where ${isUnseen(seen)} order by k, occurrence_id limit ${raw(String(rows))}`
}
