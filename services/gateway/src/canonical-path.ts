import { PATH_ALIASES, SERVICES } from '@flow/contracts'

const RESOURCES = new Set<string>([...Object.values(SERVICES).flatMap(service => [...service.prefixes]), 'admin'])
/** Characters and sequences by which a path could mean one thing here and another behind us. */
const AMBIGUOUS = /\\|;|%2f|%5c|%2e|%00|%25|[^\x21-\x7e]/i
/** Most requests: a path in its one spelling already, unless its resource is a short form. */
const PLAIN = /^\/api\/v1\/([a-z][a-z-]*)(?:\/[A-Za-z0-9_-]+)*(?:\?|$)/
const VERSIONED = /^v\d+$/

/** A path that cannot be read in one way only; it is answered as a route that does not exist. */
export const REFUSED_PATH = '/refused'

/**
 * The one spelling of a path, made before routing: `/api/x` is `/api/v1/x`, social and template short forms get their
 * full path. A path with encoded separators, dot segments or control characters is refused whole, so that what is
 * authorised is what is routed.
 */
export const canonicalUrl = (url: string): string => {
  const resourceOf = PLAIN.exec(url)?.[1]
  if (resourceOf !== undefined && !Object.hasOwn(PATH_ALIASES, resourceOf)) return url
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? '' : url.slice(cut)
  if (!path.startsWith('/')) return REFUSED_PATH
  if (path !== '/api' && !path.startsWith('/api/')) return url
  const segments = path.split('/').slice(2)
  const ambiguous = AMBIGUOUS.test(path) || segments.some(one => one === '.' || one === '..' || one === '')
  if (ambiguous) return REFUSED_PATH
  const [first = ''] = segments
  if (VERSIONED.test(first)) {
    if (first !== 'v1') return REFUSED_PATH
    segments.shift()
  } else if (!RESOURCES.has(first) && !(first in PATH_ALIASES)) return url
  const [resource = '', ...rest] = segments
  const full = Object.hasOwn(PATH_ALIASES, resource) ? PATH_ALIASES[resource] : resource
  return `/api/v1/${[full, ...rest].join('/')}${query}`
}
