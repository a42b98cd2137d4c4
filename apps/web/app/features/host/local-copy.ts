import type { DraftFields } from './draft.ts'

/** What is kept on the device of a form that was not saved yet. */
export interface LocalCopy {
  readonly fields: DraftFields
  /** What the server held when it was typed. */
  readonly base: DraftFields
}

const keyOf = (eventId: string | undefined) => `flow-draft:${eventId ?? 'new'}`

/** The copy of a form on this device. A device that keeps nothing, or something else, has none. */
export const readCopy = (eventId: string | undefined): LocalCopy | null => {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(eventId)) ?? 'null') as LocalCopy | null
    return copy && typeof copy.fields?.title === 'string' && typeof copy.base?.title === 'string' ? copy : null
  } catch {
    return null
  }
}

export const keepCopy = (eventId: string | undefined, copy: LocalCopy): void => {
  try {
    localStorage.setItem(keyOf(eventId), JSON.stringify(copy))
  } catch {
    // A device that is full or keeps nothing: the server is still told.
  }
}

export const dropCopy = (eventId: string | undefined): void => {
  try {
    localStorage.removeItem(keyOf(eventId))
  } catch {
    // Nothing was kept.
  }
}
