import type { Bench } from '../context.ts'
import { lookers } from '../world/looking.ts'
import { againstSql } from './against-sql.ts'

const PLAIN = `select event_id, title from events.listings where title_key like $1 || '%' and ends_at > now() limit 10`

/** What is proposed at each letter that someone types. */
export const suggest: Bench = {
  name: 'suggest',
  title: 'Type-ahead',
  run: async context => {
    const { words, chance } = lookers(13)
    const typed = (from: number, to: number) => () => {
      const text = words()
      return text.slice(0, Math.min(text.length, from + Math.floor(chance() * (to - from + 1))))
    }
    const kinds = [
      ['two letters', typed(2, 2)],
      ['three or four', typed(3, 4)],
      ['five and more', typed(5, 24)],
    ] as const
    const questions = kinds.map(([what, next]) => ({
      what,
      path: () => `/api/v1/events/suggest?q=${encodeURIComponent(next())}`,
      sql: () => ({ text: PLAIN, values: [next()] }),
    }))
    return againstSql(context, questions, {
      aimMs: 10,
      baseline: 'the titles alone that begin as typed, by their index, any ten of them.',
      notes: ['The answer holds events whose title begins so or holds the words, categories, venues and places.'],
    })
  },
}
