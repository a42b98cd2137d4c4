import type { EventPicture, Id } from '@flow/contracts'
import { type PictureRow, pathOf } from './pictures.sql.ts'

/** Pictures as the details of an event show them. */
export const presentPictures = (eventId: Id, rows: readonly PictureRow[]): EventPicture[] =>
  rows.map(({ name, alt }) => ({ name, alt, url: pathOf(eventId, name) }))
