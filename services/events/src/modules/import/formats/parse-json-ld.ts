import { type Collector, collector, type Warn } from './collect.ts'
import type { Draft, DraftVenue, ParseOptions } from './draft.ts'
import { readSourceId } from './finish-event.ts'
import { type Found, findEvents, type JsonLdScript, scriptsOf, typesOf } from './json-ld-nodes.ts'
import { at, isObject, type JsonObject, listOf, readJson, wordsOf } from './json-values.ts'
import type { ParsedRecords } from './normalised-event.ts'
import { splitAddress } from './read-address.ts'
import type { DraftPrice } from './read-price.ts'
import { plainLine } from './read-text.ts'
import { readDuration, readMoment, readZone } from './read-time.ts'
import { ruleOfSchedule } from './schedule-rule.ts'

type Lookup = (value: unknown) => unknown

/** Puts the thing where the document has only its @id. */
const lookupIn =
  ({ byId }: Found): Lookup =>
  value => {
    const id = at(value, '@id')
    return isObject(value) && Object.keys(value).length === 1 && typeof id === 'string' ? byId.get(id) : value
  }

/** The text of `"x"`, `{"@value": "x"}`, `{"name": "x"}`, or of the first of several. */
const textOf = (value: unknown): unknown => {
  const first = listOf(value)[0]
  return isObject(first) ? (at(first, '@value') ?? at(first, 'name')) : first
}

const lastPart = (value: unknown): string => plainLine(textOf(value)).replace(/^.*[/#:]/, '')

const isOnline = (place: unknown): boolean =>
  isObject(place) && typesOf(place).some(type => /VirtualLocation$/.test(type))

const venueOf = (place: unknown, look: Lookup): DraftVenue | undefined => {
  if (typeof place === 'string') return /^https?:/.test(place) ? undefined : splitAddress(place)
  if (!isObject(place)) return undefined
  const isAddress = typesOf(place).some(type => /PostalAddress$/.test(type))
  const address = look(isAddress ? place : listOf(at(place, 'address'))[0])
  const geo = look(listOf(at(place, 'geo'))[0]) ?? place
  const line = typeof address === 'string' ? splitAddress(address) : {}
  return {
    ...line,
    street: line.street ?? (typeof address === 'string' ? line.name : textOf(at(address, 'streetAddress'))),
    ...(isObject(address) && {
      postalCode: textOf(at(address, 'postalCode')),
      city: textOf(at(address, 'addressLocality')),
      region: textOf(at(address, 'addressRegion')),
      country: textOf(at(address, 'addressCountry')) ?? at(address, 'addressCountry', 'identifier'),
    }),
    name: textOf(at(place, 'name')) ?? (isAddress ? undefined : null),
    lat: at(geo, 'latitude'),
    lng: at(geo, 'longitude'),
  }
}

const kindOf = (node: JsonObject, places: unknown[]): Draft['kind'] => {
  const mode = lastPart(at(node, 'eventAttendanceMode'))
  if (/^Mixed/.test(mode)) return 'hybrid'
  if (/^Online/.test(mode)) return 'virtual'
  const online = places.filter(isOnline).length
  if (online > 0) return online < places.length ? 'hybrid' : 'virtual'
  return mode ? 'in_person' : undefined
}

const priceOf = (node: JsonObject, look: Lookup): DraftPrice | undefined => {
  const offers = listOf(at(node, 'offers')).slice(0, 100).map(look).filter(isObject)
  const prices = offers.map(offer => ({
    amount: textOf(at(offer, 'lowPrice') ?? at(offer, 'price') ?? at(offer, 'priceSpecification', 'price')),
    currency: textOf(at(offer, 'priceCurrency') ?? at(offer, 'priceSpecification', 'priceCurrency')),
  }))
  const priced = prices.filter(({ amount }) => plainLine(amount) !== '')
  const lowest = priced.sort((a, b) => Number(plainLine(a.amount)) - Number(plainLine(b.amount)))[0]
  const free = at(node, 'isAccessibleForFree')
  if (free !== undefined && lowest === undefined) return { free: textOf(free) }
  return lowest && { ...lowest, free: plainLine(free) === 'true' || free === true ? true : undefined }
}

const pictureOf = (value: unknown, look: Lookup): unknown => {
  const first = look(listOf(value)[0])
  return isObject(first) ? (textOf(at(first, 'url')) ?? at(first, 'contentUrl') ?? at(first, '@id')) : first
}

const statusOf = (node: JsonObject, warn: Warn): Draft['status'] => {
  const status = lastPart(at(node, 'eventStatus'))
  if (!/^(?:Event)?Postponed$/.test(status)) return /^(?:Event)?Cancell?ed$/.test(status) ? 'cancelled' : 'published'
  warn('postponed', 'the event is postponed without a new date; it was taken as cancelled')
  return 'cancelled'
}

const idOf = (node: JsonObject): string => {
  const id = plainLine(at(node, '@id'))
  return id && !id.startsWith('_:') ? id : plainLine(textOf(at(node, 'identifier', 'value') ?? at(node, 'identifier')))
}

const draftOf = (node: JsonObject, sourceId: unknown, look: Lookup, warn: Warn): Draft => {
  const places = listOf(at(node, 'location')).slice(0, 20).map(look)
  const place = places.find(candidate => !isOnline(candidate))
  const schedule = look(listOf(at(node, 'eventSchedule'))[0])
  const rule = ruleOfSchedule(schedule)
  const url = textOf(at(node, 'url')) ?? (/^https?:/.test(idOf(node)) ? idOf(node) : undefined)
  return {
    sourceId,
    title: textOf(at(node, 'name')) ?? textOf(at(node, 'headline')),
    description: textOf(at(node, 'description')),
    start: readMoment(textOf(at(node, 'startDate'))),
    end: rule && spansDays(node) ? undefined : readMoment(textOf(at(node, 'endDate'))),
    durationMs: readDuration(textOf(at(node, 'duration') ?? at(schedule, 'duration'))),
    timeZone: readZone(at(node, 'eventSchedule', 'scheduleTimezone')),
    recurrence: rule
      ? { rrule: rule, exdates: listOf(at(schedule, 'exceptDate')).flatMap(date => readMoment(textOf(date)) ?? []) }
      : undefined,
    url,
    imageUrl: pictureOf(at(node, 'image'), look),
    venue: venueOf(place, look),
    tags: wordsOf(at(node, 'keywords')).map(word => textOf(word)),
    categoryWords: typesOf(node).map(type => type.replace(/^.*[/#:]/, '')),
    organiserName: textOf(look(listOf(at(node, 'organizer'))[0])),
    price: priceOf(node, look),
    kind: kindOf(node, places),
    status: statusOf(node, warn),
    language: at(listOf(at(node, 'inLanguage'))[0], 'alternateName') ?? textOf(at(node, 'inLanguage')),
  }
}

/** The end of a series often stands where that of its first date should: days after the start. */
const spansDays = (node: JsonObject): boolean => {
  const [start, end] = ['startDate', 'endDate'].map(name => Date.parse(plainLine(textOf(at(node, name))).slice(0, 10)))
  return Number(end) - Number(start) > 86_400_000
}

type Entry = { node: JsonObject; look: Lookup; line: number }

/** Ids that several records share name the series or its page, not the record. */
const sharedIds = (ids: string[]): Set<string> => {
  const seen = new Set<string>()
  return new Set(ids.filter(id => seen.size === seen.add(id).size))
}

const addEntries = (entries: Entry[], index: number, into: Collector) => {
  const ids = entries.map(({ node }) => idOf(node))
  const shared = sharedIds(ids)
  entries.forEach(({ node, look, line }, place) => {
    const id = ids[place] ?? ''
    const sourceId = shared.has(id) ? undefined : readSourceId(id)
    into.add({ index: index + place, line, sourceId }, warn => draftOf(node, sourceId, look, warn))
  })
}

/** Reads schema.org events: one, an array, an @graph or list of any depth, or an HTML page's JSON-LD scripts. */
export const parseJsonLd = (source: string, options: ParseOptions = {}): ParsedRecords => {
  const into = collector(options)
  const isPage = /^\s*</.test(source)
  const scripts: JsonLdScript[] = isPage ? scriptsOf(source) : [{ line: 1, json: readJson(source) }]
  const entries: Entry[] = []
  let index = 0
  for (const { line, json } of scripts) {
    const found = findEvents(json)
    entries.push(...found.events.map(node => ({ node, look: lookupIn(found), line })))
    if (json === undefined) into.refuse({ index: index++, line }, 'unreadable', 'the text is not JSON')
    else if (!isPage)
      for (let other = 0; other < Math.min(found.others, 100); other += 1)
        into.refuse({ index: index++, line }, 'not_an_event', 'the record is not a schema.org Event')
  }
  if (entries.length === 0 && index === 0)
    into.refuse({ index: 0, line: 1 }, 'not_an_event', 'there is no schema.org Event here')
  addEntries(entries, index, into)
  return into.result()
}
