type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const all = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const isUrl = (value: unknown) => typeof value === 'string' && /^https:\/\/[^\s]+$/.test(value) && URL.canParse(value)
/** ISO 8601 with an offset, as Google asks: a time without one would be read in its own zone. */
const isTime = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const oneOf =
  (...names: string[]) =>
  (value: unknown) =>
    names.some(name => value === `https://schema.org/${name}`)

type Check = (value: unknown) => boolean
interface Shape {
  readonly types: readonly string[]
  readonly required: Readonly<Record<string, Check>>
  readonly optional: Readonly<Record<string, Check>>
}

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isType =
  (...shapes: Shape[]): Check =>
  value =>
    isNode(value) &&
    shapes.some(shape => shape.types.includes(String(value['@type'])) && faultsIn(value, shape).length === 0)

const ADDRESS: Shape = {
  types: ['PostalAddress'],
  required: {},
  optional: {
    streetAddress: isText,
    addressLocality: isText,
    addressRegion: isText,
    addressCountry: value => /^[A-Z]{2}$/.test(String(value)),
  },
}
const GEO: Shape = {
  types: ['GeoCoordinates'],
  required: { latitude: value => Math.abs(Number(value)) <= 90, longitude: value => Math.abs(Number(value)) <= 180 },
  optional: {},
}
const PLACE: Shape = {
  types: ['Place'],
  required: { address: isType(ADDRESS) },
  optional: { name: isText, geo: isType(GEO) },
}
const ONLINE: Shape = { types: ['VirtualLocation'], required: { url: isUrl }, optional: {} }
const WHO: Shape = { types: ['Person', 'Organization'], required: { name: isText }, optional: { url: isUrl } }
const OFFER: Shape = {
  types: ['Offer'],
  required: {
    url: isUrl,
    price: isNumber,
    priceCurrency: value => /^[A-Z]{3}$/.test(String(value)),
    availability: oneOf('InStock', 'SoldOut', 'PreOrder'),
  },
  optional: { name: isText, validFrom: value => !Number.isNaN(Date.parse(String(value))) },
}
const SERIES: Shape = { types: ['EventSeries'], required: { name: isText }, optional: { url: isUrl } }
const EVENT: Shape = {
  types: ['Event'],
  required: {
    '@context': value => value === 'https://schema.org',
    name: isText,
    startDate: isTime,
    location: value => all(value).length > 0 && all(value).every(isType(PLACE, ONLINE)),
  },
  optional: {
    description: isText,
    endDate: isTime,
    doorTime: isTime,
    url: isUrl,
    eventStatus: oneOf('EventScheduled', 'EventPostponed', 'EventCancelled', 'EventRescheduled', 'EventMovedOnline'),
    previousStartDate: isTime,
    eventAttendanceMode: oneOf('OfflineEventAttendanceMode', 'OnlineEventAttendanceMode', 'MixedEventAttendanceMode'),
    image: value => all(value).length > 0 && all(value).every(isUrl),
    organizer: isType(WHO),
    offers: value => all(value).length > 0 && all(value).every(isType(OFFER)),
    superEvent: isType(SERIES),
    isAccessibleForFree: value => typeof value === 'boolean',
    maximumAttendeeCapacity: isNumber,
    inLanguage: isText,
    keywords: isText,
  },
}

/** What is wrong with a node: a property that is missing, that its type does not know, or whose value does not fit. */
const faultsIn = (node: Node, { types, required, optional }: Shape): string[] => {
  const known: Readonly<Record<string, Check>> = { ...required, ...optional }
  const present = Object.entries(node).filter(([name, value]) => value !== undefined && name !== '@type')
  return [
    ...(types.includes(String(node['@type'])) ? [] : [`@type ${node['@type']}`]),
    ...Object.keys(required)
      .filter(name => node[name] === undefined)
      .map(name => `${name} is missing`),
    ...present.flatMap(([name, value]) =>
      known[name] === undefined ? [`${name} is unknown`] : known[name](value) ? [] : [`${name} does not fit`],
    ),
  ]
}

/**
 * What keeps an event from being a rich result, after what Google documents of `Event`: required and recommended
 * properties and their forms (https://developers.google.com/search/docs/appearance/structured-data/event).
 */
export const richResultFaults = (jsonLd: unknown): string[] =>
  isNode(jsonLd) ? faultsIn(jsonLd, EVENT) : ['no object']
