import { bestPlaces } from './best-places.ts'
import { countryCode } from './countries.ts'
import { foldName, longestName } from './fold.ts'
import { type Gazetteer, gazetteer, type Place, placeOf } from './gazetteer.ts'
import { type KeyMatch, type Visit, visitPrefix, visitSimilar } from './key-index.ts'
import { type Qualifier, readQualifier, satisfies, splitParts } from './place-query.ts'

/** What listings write where an event has no place. */
const nowhere = new Set(
  'online,on line,virtual,virtuale,remote,remoto,internet,web,webinar,worldwide,global,anywhere,everywhere,various,tba,tbd,tbc,to be announced,to be confirmed,da definire,n a,none'.split(
    ',',
  ),
)

/** Fewer than in a search: nobody looks over what an import makes of a misspelt name. */
const forgivenEdits = (length: number): number => (length < 6 ? 0 : length < 10 ? 1 : 2)

/** Names shorter than this are taken only as they stand: too many others begin so. */
const shortest = 5

const best = (
  all: Gazetteer,
  where: readonly Qualifier[],
  extent: KeyMatch['extent'],
  search: (visit: Visit) => void,
): number | undefined => {
  const { visit, found } = bestPlaces(
    all,
    1,
    match => match.extent === extent && where.every(qualifier => satisfies(all, match.record, qualifier)),
  )
  search(visit)
  return found()[0]?.record
}

/**
 * The name as it stands; where the country or region is known also its first words or, unless there is such a place
 * elsewhere, the name misspelt.
 */
const findNamed = (all: Gazetteer, name: string, where: readonly Qualifier[]): number | undefined => {
  const query = foldName(name)
  if (query === '' || nowhere.has(query)) return undefined
  const asItStands = (visit: Visit) => visitPrefix(all, query, visit)
  const whole = best(all, where, 'whole', asItStands)
  if (whole !== undefined || where.length === 0 || query.length < shortest) return whole
  const begun = best(all, where, 'words', asItStands)
  if (begun !== undefined || best(all, [], 'whole', asItStands) !== undefined) return begun
  return best(all, where, 'whole', visit => visitSimilar(all, query, forgivenEdits(query.length), visit))
}

/**
 * The city that a listing names, for putting it on a map: "Dallas, TX" with "U.S.A.", "Milano" with "IT", "Sitges,
 * Barcelona" with "Spain". Of several the best match, mostly the most populous. A region in the name counts more than
 * the country beside it ("Waterloo, ON" with "U.S.A." is in Canada). Undefined when it names no city of the gazetteer,
 * when the country is given and not known, or when it says "Online" or the like.
 */
export const findCity = (city: string, country?: string): Place | undefined => {
  const all = gazetteer()
  const named = country?.trim() ? country : undefined
  const code = named === undefined ? undefined : countryCode(named)
  if (named !== undefined && code === undefined) return undefined
  const nation: Qualifier[] = code === undefined ? [] : [{ country: code, regions: new Set() }]
  const [first = '', ...rest] = splitParts(city.slice(0, longestName))
  const regions = rest
    .flatMap(part => readQualifier(part) ?? [])
    .filter(({ regions, country }) => regions.size > 0 || code === undefined || country === code)
  const record =
    findNamed(all, first, [...nation, ...regions]) ?? (regions.length > 0 ? findNamed(all, first, regions) : undefined)
  if (record !== undefined) return placeOf(all, record)
  const others = rest.filter(part => readQualifier(part) === undefined)
  const other = others.map(part => findNamed(all, part, [...nation, ...regions])).find(found => found !== undefined)
  return other === undefined ? undefined : placeOf(all, other)
}
