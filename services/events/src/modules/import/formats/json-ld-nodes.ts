import { isObject, type JsonObject, listOf, readJson } from './json-values.ts'

/** A JSON-LD document: the whole file, or one script of a page. `json` undefined: it is not JSON. */
export type JsonLdScript = { line: number; json: unknown }

const OPEN = /<script\b[^<>]{0,400}?application\/ld\+json[^<>]{0,400}?>/gi
const CLOSE = /<\/script\b/gi
const MOST_SCRIPTS = 1000

/** The JSON-LD scripts of an HTML page, in order, found in one pass over the text. */
export const scriptsOf = (html: string): JsonLdScript[] => {
  const scripts: JsonLdScript[] = []
  let line = 1
  let counted = 0
  OPEN.lastIndex = 0
  for (let open = OPEN.exec(html); open && scripts.length < MOST_SCRIPTS; open = OPEN.exec(html)) {
    const from = OPEN.lastIndex
    CLOSE.lastIndex = from
    const close = CLOSE.exec(html)
    if (!close) break
    line += html.slice(counted, from).split('\n').length - 1
    counted = from
    const text = html
      .slice(from, close.index)
      .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    scripts.push({ line, json: readJson(text.replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/, '')) })
    OPEN.lastIndex = close.index
  }
  return scripts
}

const EVENT_TYPE = /(?:^|[/:#])(?:\w*Event|Festival|Hackathon|EventSeries|CourseInstance)$/
const OTHER_EVENTS = /(?:Publication|Broadcast|OnDemand|UserInteraction|Delivery)Event$/
/** Where events lie inside other things. */
const CONTAINERS = [
  '@graph',
  'itemListElement',
  'item',
  'subEvent',
  'subEvents',
  'mainEntity',
  'event',
  'events',
  'hasPart',
]
const MOST_NODES = 200_000

export const typesOf = (node: JsonObject): string[] =>
  listOf(Object.hasOwn(node, '@type') ? node['@type'] : undefined)
    .filter(type => typeof type === 'string')
    .slice(0, 10)

export const isEvent = (node: JsonObject): boolean =>
  typesOf(node).some(type => EVENT_TYPE.test(type) && !OTHER_EVENTS.test(type))

export type Found = {
  events: JsonObject[]
  /** Nodes by @id, for `{"@id": "#venue"}` in place of the thing. */
  byId: Map<string, JsonObject>
  /** Members of a top-level array that are no events. */
  others: number
}

/** Finds the events of a document, without recursion, so that depth costs nothing. */
export const findEvents = (json: unknown): Found => {
  const found: Found = { events: [], byId: new Map(), others: 0 }
  const top = new Set(Array.isArray(json) ? json : [])
  const waiting: unknown[] = listOf(json).slice(0, MOST_NODES).reverse()
  for (let visited = 0; waiting.length > 0 && visited < MOST_NODES; visited += 1) {
    const node = waiting.pop()
    if (!isObject(node)) {
      found.others += 1
      continue
    }
    const id = Object.hasOwn(node, '@id') ? node['@id'] : undefined
    if (typeof id === 'string' && Object.keys(node).length > 1) found.byId.set(id, node)
    const inside = CONTAINERS.flatMap(name => (Object.hasOwn(node, name) ? listOf(node[name]) : [])).filter(isObject)
    if (isEvent(node)) found.events.push(node)
    else if (top.has(node) && inside.length === 0) found.others += 1
    for (const child of inside.slice(0, MOST_NODES).reverse()) waiting.push(child)
  }
  return found
}
