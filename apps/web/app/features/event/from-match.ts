export interface Part {
  readonly text: string
  readonly match: boolean
}

const LEAD = 32

/** A marked text from a few words before its first match on, so that two lines show it; nothing where none matches. */
export const fromMatch = (parts: readonly Part[]): readonly Part[] => {
  const first = parts.findIndex(({ match }) => match)
  if (first < 0) return []
  const before = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join('')
  if (before.length <= LEAD) return parts
  const lead = before.slice(-LEAD)
  return [{ text: `… ${lead.slice(lead.indexOf(' ') + 1)}`, match: false }, ...parts.slice(first)]
}
