/** A name as it is compared: no accents, no case, no punctuation. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  square: 'sq',
  place: 'pl',
  lane: 'ln',
  court: 'ct',
  crescent: 'cres',
  parkway: 'pkwy',
  highway: 'hwy',
  west: 'w',
  east: 'e',
  north: 'n',
  south: 's',
}

/**
 * A street as it is looked for: without the house number at either end, the usual words shortened, so that
 * “814 Bloor St. W” and “Bloor Street West” meet. Undefined when nothing is left.
 */
export const streetKey = (street: string): string | undefined => {
  const key = foldedName(street)
    .replace(/^\d+[a-z]?( \d+[a-z]?)? /, '')
    .replace(/ \d+[a-z]?$/, '')
    .split(' ')
    .map((word, nth) => (nth === 0 ? word : (SHORT[word] ?? word)))
    .join(' ')
  return key || undefined
}

/** Two records with one key are the same place. */
export const matchKey = (venue: { name: string; street?: string | null; city?: string | null }): string =>
  [venue.name, (venue.street ?? '').replace(/\s+/g, ' '), venue.city ?? '']
    .map((part, nth) =>
      nth === 1
        ? foldedName(part)
            .split(' ')
            .map(word => SHORT[word] ?? word)
            .join(' ')
        : foldedName(part),
    )
    .join('|')
