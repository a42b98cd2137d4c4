import type { EventPicture, Id } from '@flow/contracts'

export interface PictureRow {
  readonly name: string
  /** What one sees, for those who do not see it. */
  readonly alt: string
}

/** Of an event `e`, as its details show them. */
export const PICTURES = `coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'alt', x.alt) order by x.position, x.name)
  from pictures x where x.event_id = e.id), '[]')`

/** Where a file lies in the storage, and at which address it is read. */
export const keyOf = (eventId: Id, name: string) => `events/${eventId}/${name}`
export const pathOf = (eventId: Id, name: string) => `/api/v1/events/${eventId}/picture/${name}`

/** Pictures as the details of an event show them. */
export const presentPictures = (eventId: Id, rows: readonly PictureRow[]): EventPicture[] =>
  rows.map(({ name, alt }) => ({ name, alt, url: pathOf(eventId, name) }))
