import type { DraftFields } from './draft.ts'

export type FieldName = keyof DraftFields

export interface Merged {
  /** What both agree on, and where they do not, what was typed here. */
  readonly fields: DraftFields
  /** The fields that both changed, each to something else. */
  readonly conflicts: readonly FieldName[]
  /** The fields that only the other changed; they are taken over. */
  readonly taken: readonly FieldName[]
}

/** Fields that only make sense together: a place is chosen as a whole. */
const TOGETHER: readonly (readonly FieldName[])[] = [
  ['placeName', 'address', 'city', 'country', 'lat', 'lng', 'venueId'],
  ['startsAtLocal', 'endsAtLocal', 'timeZone'],
  ['rrule', 'exdates', 'rdates'],
]

const groupOf = (name: FieldName): readonly FieldName[] => TOGETHER.find(group => group.includes(name)) ?? [name]

const differs = (one: DraftFields, other: DraftFields, names: readonly FieldName[]) =>
  names.some(name => one[name] !== other[name])

/** What becomes of a form when somebody else saved meanwhile: what only one side changed is kept from that side. */
export const mergeFields = (base: DraftFields, mine: DraftFields, theirs: DraftFields): Merged => {
  const fields: Record<string, string> = { ...mine }
  const conflicts: FieldName[] = []
  const taken: FieldName[] = []
  for (const name of Object.keys(mine) as FieldName[]) {
    const group = groupOf(name)
    if (!differs(base, theirs, group) || !differs(mine, theirs, group)) continue
    if (differs(base, mine, group)) {
      if (mine[name] !== theirs[name]) conflicts.push(name)
    } else {
      fields[name] = theirs[name]
      if (mine[name] !== theirs[name]) taken.push(name)
    }
  }
  return { fields: fields as unknown as DraftFields, conflicts, taken }
}
