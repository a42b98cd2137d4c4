import type { EventSuggestion } from '@flow/contracts'
import { type Wish, wishPath } from './wish.ts'

/** Where a suggestion leads: an event or venue to its page, all else to the list that it describes. */
export const suggestionPath = ({ kind, id, text, lat, lng, timeZone }: EventSuggestion, wish: Wish): string => {
  if (kind === 'event') return `/events/${id}`
  if (kind === 'venue') return `/venues/${id}`
  if (kind === 'category') return wishPath({ ...wish, q: '', category: id })
  if (kind === 'place' && lat !== undefined && lng !== undefined)
    return wishPath({
      ...wish,
      q: '',
      place: { name: text, lat, lng, scale: 'city', ...(timeZone ? { zone: timeZone } : {}) },
      bbox: null,
      liked: false,
      radiusKm: null,
    })
  return wishPath({ ...wish, q: text })
}
