import type { EventCard } from '@flow/contracts'
import { type Fragment, raw, sql } from '../../sql/fragment.ts'
import { TEXT_QUERY } from './conditions.ts'

/** Characters of private use that stand around what was searched for, between the database and here. */
const [BEGIN, END] = ['\ue000', '\ue001']

/** A text of a listing `l` with marks around the words that fit, in the language of the listing. */
export const highlighted = (column: 'l.title' | 'l.summary', words: string): Fragment =>
  sql`ts_headline(case when l.language like 'it%' then 'events.it'::regconfig else 'events.en'::regconfig end,
    ${raw(column)}, ${TEXT_QUERY(words)}, ${raw(`'StartSel=${BEGIN}, StopSel=${END}, HighlightAll=true'`)})`

const pieces = (text: string) =>
  text
    .split(new RegExp(`(${BEGIN}[^${END}]*${END})`))
    .filter(piece => piece !== '')
    .map(piece => (piece.startsWith(BEGIN) ? { text: piece.slice(1, -1), match: true } : { text: piece, match: false }))

/** The highlight of a card, from texts that {@link highlighted} marked. */
export const highlightOf = (title: string, summary: string): NonNullable<EventCard['highlight']> => ({
  title: pieces(title),
  summary: pieces(summary),
})
