export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What lies at the path, through own properties only: no name reaches a prototype. */
export const at = (value: unknown, ...path: string[]): unknown => {
  let found = value
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined
    found = found[name]
  }
  return found
}

export const listOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Texts of one value or several; one text is parted at commas or semicolons. */
export const wordsOf = (value: unknown): unknown[] => {
  if (typeof value !== 'string') return listOf(value)
  const text = value.slice(0, 10_000)
  return text.split(text.includes(';') ? ';' : /[,|]/)
}

/** JSON, also with the raw line breaks in strings that hand-made pages contain; undefined when it is not JSON. */
export const readJson = (text: string): unknown => {
  for (const candidate of [text, text.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown
    } catch {
      // the next candidate
    }
  }
  return undefined
}
