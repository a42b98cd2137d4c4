/** Cookies that pages write: each holds a choice, none identifies a person. */
export const COOKIES = {
  language: 'flow_language',
  theme: 'flow_theme',
  timeZone: 'flow_time_zone',
  place: 'flow_place',
  units: 'flow_units',
} as const

const YEAR_SECONDS = 365 * 86_400

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/** Reads a `Cookie` header; the first of two cookies of one name counts (RFC 6265 §5.4 puts the closer one first). */
export const readCookies = (header: string | null): Map<string, string> => {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (name && at > 0 && !cookies.has(name)) cookies.set(name, decoded(pair.slice(at + 1).trim()))
  }
  return cookies
}

/** A `Set-Cookie` value that keeps a choice for a year. */
export const keepChoice = (name: string, value: string, secure: boolean): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`

/** Applies `Set-Cookie` values to a `Cookie` header, so that later calls of one visit see what earlier ones set. */
export const mergeCookies = (header: string | null, setCookies: readonly string[]): string => {
  const pairs = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0) pairs.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    if (at <= 0) continue
    const gone = attributes.some(attribute => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute))
    if (gone) pairs.delete(pair.slice(0, at).trim())
    else pairs.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return [...pairs].map(([name, value]) => `${name}=${value}`).join('; ')
}
