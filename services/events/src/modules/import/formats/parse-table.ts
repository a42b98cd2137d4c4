import type { Draft, DraftVenue } from './draft.ts'
import type { Fields } from './field-names.ts'
import { at, isObject, readJson, wordsOf } from './json-values.ts'
import { LIMITS } from './normalised-event.ts'
import { splitAddress } from './read-address.ts'
import type { DraftPrice } from './read-price.ts'
import { plainLine } from './read-text.ts'
import { type DateOrder, type Moment, readMoment, readZone } from './read-time.ts'
import { refuse } from './refused.ts'

/** Joins a date to the hour of another column; an hour already in the date gives way to it. */
const dateWithTime = (date: unknown, time: unknown, order: DateOrder): Moment | undefined => {
  const clock = plainLine(time).replace(/^(?:ore|h|at|alle|à)\s*/i, '')
  const day = readMoment(date, order)
  if (!clock || !day || !/^\d{1,2}\b/.test(clock)) return day
  const local = day.kind === 'instant' ? plainLine(date).slice(0, 10) : day.local.slice(0, 10)
  return readMoment(`${local} ${clock.replace(/\s*[-–].*$/, '')}`, order)
}

/** Both ends of a record; an end with an hour but no date is on the day of the start, or the night after it. */
const timesOf = (fields: Fields, order: DateOrder): Pick<Draft, 'start' | 'end'> => {
  const start = dateWithTime(fields.get('start'), fields.get('startTime'), order)
  const endDate = fields.get('end')
  const endTime = fields.get('endTime')
  if (endDate !== undefined || endTime === undefined) {
    const onlyHour = /^\d{1,2}[:.h]\d{2}$/.test(plainLine(endDate))
    return { start, end: onlyHour ? sameDay(start, endDate, order) : dateWithTime(endDate, endTime, order) }
  }
  return { start, end: sameDay(start, endTime, order) }
}

const sameDay = (start: Moment | undefined, time: unknown, order: DateOrder): Moment | undefined => {
  if (start?.kind !== 'local') return undefined
  const end = dateWithTime(start.local.slice(0, 10), time, order)
  if (end?.kind !== 'local' || end.local >= start.local) return end
  const next = new Date(Date.parse(`${end.local}Z`) + 86_400_000)
  return { kind: 'local', local: next.toISOString().slice(0, 19) }
}

const zoneOf = (fields: Fields): string | undefined => {
  const stated = plainLine(fields.get('timeZone'))
  return stated
    ? (readZone(stated) ?? refuse('unknown_zone', `the zone “${stated.slice(0, 60)}” is not known`))
    : undefined
}

/** `{lat, lon}`, `[lat, lon]`, `"45.46, 9.19"`, or GeoJSON's `{coordinates: [lon, lat]}`. */
const pointOf = (value: unknown): Pick<DraftVenue, 'lat' | 'lng'> => {
  const lngLat = at(value, 'coordinates')
  if (Array.isArray(lngLat)) return { lat: lngLat[1], lng: lngLat[0] }
  if (Array.isArray(value)) return { lat: value[0], lng: value[1] }
  if (isObject(value)) return { lat: at(value, 'lat'), lng: at(value, 'lon') ?? at(value, 'lng') }
  const pair = /^(-?[\d.]{1,20})\s*[,; ]\s*(-?[\d.]{1,20})$/.exec(plainLine(value))
  return pair ? { lat: pair[1], lng: pair[2] } : {}
}

const venueOf = (fields: Fields): DraftVenue => {
  const [venue, street, city] = [fields.get('venue'), fields.get('street'), fields.get('city')]
  const oneLine = city === undefined ? splitAddress(street ?? venue) : {}
  const address = street === undefined ? oneLine : { ...oneLine, street: oneLine.street ?? oneLine.name, name: venue }
  const point = pointOf(fields.get('point'))
  return {
    ...(city === undefined ? address : { name: venue, street }),
    postalCode: fields.get('postalCode') ?? oneLine.postalCode,
    city: city ?? oneLine.city,
    region: fields.get('region') ?? oneLine.region,
    country: fields.get('country') ?? oneLine.country,
    lat: fields.get('lat') ?? point.lat,
    lng: fields.get('lng') ?? point.lng,
  }
}

const priceOf = (fields: Fields): DraftPrice => ({
  free: fields.get('free'),
  amount: fields.get('price'),
  currency: fields.get('currency'),
  text: fields.get('priceText') ?? fields.get('price'),
})

/** The number of OpenAgenda's `{"id": 3, "label": …}`, given as an object or as its JSON. */
const codeOf = (value: unknown): string => {
  const thing = typeof value === 'string' && value.startsWith('{') ? readJson(value.slice(0, 1000)) : value
  return plainLine(isObject(thing) ? at(thing, 'id') : thing)
}

const kindOf = (fields: Fields): Draft['kind'] => {
  const mode = codeOf(fields.get('kind'))
  if (/^(?:3|hybrid|mixed|misto|ibrido|mixte)$/i.test(mode)) return 'hybrid'
  if (/^(?:2|online|on line|virtual|virtuale|en ligne)$/i.test(mode)) return 'virtual'
  return /^(?:1|offline|in.person|in presenza|sur place)$/i.test(mode) ? 'in_person' : undefined
}

const statusOf = (fields: Fields): Draft['status'] =>
  /^(?:6|cancell?ed|annullat[oa]|annulée?|true|yes|sì|si)$/i.test(codeOf(fields.get('status')))
    ? 'cancelled'
    : 'published'

const pictureOf = (value: unknown): unknown => (isObject(value) ? (at(value, 'url') ?? at(value, 'filename')) : value)

const ruleOf = (value: unknown): string | undefined => {
  const rule = plainLine(value)
    .replace(/^RRULE:/i, '')
    .toUpperCase()
  if (!rule) return undefined
  const usable = rule.length <= LIMITS.rule && /^(?:[A-Z]+=[A-Z0-9,:+-]+;?)+$/.test(rule) && rule.includes('FREQ=')
  return usable ? rule : refuse('bad_recurrence', `“${rule.slice(0, 80)}” is not a recurrence rule`)
}

/** A record of a table whose columns go under usual names. */
export const draftOfFields = (fields: Fields, order: DateOrder): Draft => ({
  sourceId: fields.get('id'),
  title: fields.get('title'),
  description: fields.get('description'),
  ...timesOf(fields, order),
  timeZone: zoneOf(fields),
  url: fields.get('url'),
  imageUrl: pictureOf(fields.get('imageUrl')),
  venue: venueOf(fields),
  tags: [...wordsOf(fields.get('category')), ...wordsOf(fields.get('tags'))],
  organiserName: fields.get('organiser'),
  price: priceOf(fields),
  kind: kindOf(fields),
  status: statusOf(fields),
  language: fields.get('language'),
  recurrence: { rrule: ruleOf(fields.get('rrule')) },
})
