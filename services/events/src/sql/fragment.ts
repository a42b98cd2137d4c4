import { createHash } from 'node:crypto'
import type { TxQuery } from '@flow/postgres'

/** A piece of SQL with its values; pieces nest. */
export interface Fragment {
  readonly texts: readonly string[]
  readonly values: readonly unknown[]
}

const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && 'texts' in value && 'values' in value

/** SQL whose `${…}` become parameters, or, when they are fragments, part of the text. */
export const sql = (texts: TemplateStringsArray, ...values: unknown[]): Fragment => ({ texts: [...texts], values })

/** Text that is part of the program, never of a request. */
export const raw = (text: string): Fragment => ({ texts: [text], values: [] })

export const join = (parts: readonly Fragment[], separator: string): Fragment => ({
  texts: ['', ...parts.map((_, nth) => (nth < parts.length - 1 ? separator : ''))],
  values: parts,
})

/**
 * The statement to send. Its name is a hash of its text: as few texts come of one builder as there are combinations of
 * filters, so the server plans each once.
 * @param plannedOnce see {@link TxQuery}.
 */
export const compile = (fragment: Fragment, { plannedOnce = true } = {}): TxQuery => {
  const params: unknown[] = []
  const write = ({ texts, values }: Fragment): string =>
    texts
      .map((text, nth) => {
        if (nth >= values.length) return text
        const value = values[nth]
        return text + (isFragment(value) ? write(value) : `$${params.push(value)}`)
      })
      .join('')
  const text = write(fragment)
  return { name: `q.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`, text, params, plannedOnce }
}
