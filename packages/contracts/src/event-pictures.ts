import { type Static, Type } from 'typebox'
import { closed } from './event-parts.ts'

export const MOST_PICTURES = 12
const pictureFields = {
  name: Type.String({ pattern: '^[0-9a-f]{32}\\.webp$' }),
  alt: Type.String({ maxLength: 300, description: 'What one sees, for those who do not see it; may be empty' }),
}
export const EventPicture = Type.Object({ ...pictureFields, url: Type.String() })
export type EventPicture = Static<typeof EventPicture>
/** The order in which the pictures of an event are shown, and their descriptions. */
export const OrderPictures = Type.Object(
  { items: Type.Array(Type.Object(pictureFields, closed), { maxItems: MOST_PICTURES }) },
  closed,
)
export type OrderPictures = Static<typeof OrderPictures>
