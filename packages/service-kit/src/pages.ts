import { type Static, type TSchema, Type } from 'typebox'
import { invalid } from './problem.ts'
import { compileCheck, FIRST_MOMENT_MS, LAST_MOMENT_MS } from './validation.ts'

/** Cursors of one list: an opaque text that holds the sort key of the last item seen. */
export interface CursorCodec<T> {
  encode(position: T): string
  /** @throws 422 `invalid_cursor` when the text is not one of ours. */
  decode(cursor: string | undefined): T | undefined
}

/** A codec for cursors that hold values of `schema`. */
export const cursorOf = <S extends TSchema>(schema: S): CursorCodec<Static<S>> => {
  const check = compileCheck(schema)
  const bad = () => invalid('cursor', 'invalid_cursor', 'is not a cursor of this list')
  return {
    encode: position => Buffer.from(JSON.stringify(position)).toString('base64url'),
    decode: cursor => {
      if (cursor === undefined) return undefined
      let position: unknown
      try {
        position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
      } catch {
        throw bad()
      }
      if (!check(position)) throw bad()
      return position as Static<S>
    },
  }
}

/** A place in a list by time: the moment, and the id that tells things of one moment apart. */
export const TimePosition = Type.Object({
  at: Type.String({ format: 'date-time' }),
  id: Type.String({ format: 'uuid' }),
})
/** Cursors of lists by time. */
export const timeCursor: CursorCodec<Static<typeof TimePosition>> = cursorOf(TimePosition)

/** A moment in milliseconds of Unix time, within the years that dates have four digits for. */
export const MomentMs = Type.Number({ minimum: FIRST_MOMENT_MS, maximum: LAST_MOMENT_MS })

/** Makes a page of `limit` from up to `limit + 1` rows read: the extra row says that there is more. */
export const pageOf = <R, T>(
  rows: readonly R[],
  limit: number,
  present: (row: R) => T,
  cursorAt: (row: R) => string,
) => ({
  items: rows.slice(0, limit).map(present),
  nextCursor: rows.length > limit ? cursorAt(rows[limit - 1] as R) : null,
})
