import { type TEnum, Type } from 'typebox'
import { Instant, Nullable } from './common.ts'

/** One of some texts. */
export const literals = <const T extends readonly string[]>(values: T, description?: string) =>
  Type.Enum([...values], description ? { description } : {}) as TEnum<[...T]>

/** A text of one line that is not blank. */
export const Line = (maxLength = 200) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
export const HttpUrl = Type.String({ maxLength: 2000, pattern: '^https?://[^\\s]+$' })
/** Unknown fields are refused. */
export const closed = { additionalProperties: false }

/** Of a tax that the price contains. */
export const TaxRate = Type.Integer({
  minimum: 0,
  maximum: 10_000,
  description: 'Hundredths of a percent, included in the price; of a tier null: the rate of the event',
})

/** Taken off every list and page by a moderator. */
export const HiddenEvent = Type.Object({
  at: Instant,
  reason: Nullable(Type.String({ description: 'For who runs the event and who moderates' })),
})

/** What the viewer may do with the event. */
export const EventAbilities = Type.Object({
  edit: Type.Boolean(),
  publish: Type.Boolean(),
  cancel: Type.Boolean(),
  delete: Type.Boolean(),
  manageAttendees: Type.Boolean(),
  viewAnalytics: Type.Boolean(),
  stepBack: Type.Boolean({ description: 'Whether the viewer is of the staff, and may leave it' }),
  attend: Type.Boolean(),
  like: Type.Boolean(),
})
