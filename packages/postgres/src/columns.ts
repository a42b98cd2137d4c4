/** A result column: the PostgreSQL type it must have and whether it may be null. The TypeScript type rides along. */
export interface Column<T> {
  readonly oid: number
  readonly nullable: boolean
  readonly type?: T
}

const column = <T>(oid: number): Column<T> => ({ oid, nullable: false })

export const bool = column<boolean>(16)
export const int4 = column<number>(23)
/** 64-bit integers are read as numbers: ours stay below 2^53. */
export const int8 = column<number>(20)
export const float4 = column<number>(700)
export const float8 = column<number>(701)
export const text = column<string>(25)
export const uuid = column<string>(2950)
export const bytea = column<Buffer>(17)
/** A calendar date as `2026-11-22`. */
export const date = column<string>(1082)
/** A wall-clock time as `2026-11-22T20:00:00`. */
export const timestamp = column<string>(1114)
export const timestamptz = column<Date>(1184)
export const textArray = column<string[]>(1009)
export const uuidArray = column<string[]>(2951)
export const jsonb = <T = unknown>() => column<T>(3802)
/** A `text` column whose values are known: `oneOf<'draft' | 'published'>()`. */
export const oneOf = <T extends string>() => column<T>(25)

export const nullable = <T>(inner: Column<T>): Column<T | null> => ({ oid: inner.oid, nullable: true })

export type Columns = Readonly<Record<string, Column<unknown>>>
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }
