import { type TEnum, Type } from 'typebox'

/** One of some texts. */
export const literals = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum([...values], description ? { description } : {}) as TEnum<[...T]>

/** Unknown fields are refused. */
export const closed = { additionalProperties: false }
