import type { EventsQuery, UnderstoodWish } from '@flow/contracts'

type Filter = UnderstoodWish['filter']

/** What words people write for a filter, in English and Italian. */
interface Wish {
  readonly filter: Filter
  readonly value: string
  readonly said: string
  /** Read alone only when nothing else is looked for: beside other words these may belong to a title. */
  readonly aloneSaid?: string
}

const CHILDREN = 'kids?|children|child|toddlers?|families|family'
const BAMBINI = 'bambin[oi]|bimb[oi]|bambine|famigli[ae]|figli'
/** Words with which “free” is not a price. */
const NOT_FREE = {
  before:
    'ad|alcohol|barrier|be|born|break|care|cruelty|dairy|drug|duty|feel|fur|gluten|hands|lactose|meat|nut|pain|plastic|royalty|set|smoke|step|stress|sugar|tax|toll|wheat',
  after:
    'as|climb\\w*|div\\w*|fall\\w*|form|hugs?|improvi\\w*|jazz|market|masons?|press|radicals?|range|rein|run\\w*|software|solo\\w*|speech|spirit\\w*|state|style|the|to|weights|will|world|your',
}

const WISHES: readonly Wish[] = [
  { filter: 'when', value: 'tonight', said: '(?:for |per )?(?:tonight|this evening|stasera|questa sera|stanotte)' },
  { filter: 'when', value: 'today', said: '(?:for |per )?(?:today|oggi)' },
  {
    filter: 'when',
    value: 'tomorrow',
    said: '(?:for |per )?(?:tomorrow(?: night| evening| morning)?|domani(?: sera| mattina)?)',
  },
  {
    filter: 'when',
    value: 'weekend',
    said: '(?:(?:for |on |at |over |during )?(?:this|the) week-?end|(?:in |nel |per il |per questo |questo |il )(?:week-?end|fine ?settimana)|fine ?settimana)',
    aloneSaid: 'week-?end',
  },
  { filter: 'when', value: 'week', said: '(?:during )?this week|(?:in )?questa settimana' },
  {
    filter: 'price',
    value: 'free',
    said: `for free|free (?:entry|entrance|admission|of charge)|(?:ad? )?(?:ingresso|entrata) (?:liber[oa]|gratuit[oa]|gratis)|gratis|gratuit[oiae]|(?<!(?:${NOT_FREE.before})[ -])free(?![ -](?:${NOT_FREE.after})(?![\\p{L}\\p{N}]))`,
  },
  {
    filter: 'category',
    value: 'family',
    said: `(?:with|for) (?:the |my |our |young |small |little )?(?:${CHILDREN})|(?:kid|kids|child|family)[ -]friendly|(?:con|coi|per|adatt[oiae] ai?) (?:i |le |la |mi[oa] |miei |piccoli )?(?:${BAMBINI})|kids|bambini`,
  },
  {
    filter: 'near',
    value: 'me',
    said: 'near me|nearby|near by|near here|around me|around here|close to me|close by|in my area|vicino a me|qui vicino|vicino a casa|intorno a me|nei dintorni|nelle vicinanze|qui intorno',
  },
]

const BEGIN = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'
const whole = (said: string) => new RegExp(`${BEGIN}(?:${said})${END}`, 'iu')
const patterns = WISHES.map(({ filter, value, said }) => ({ filter, value, pattern: whole(said) }))
const alone = WISHES.flatMap(({ filter, value, aloneSaid }) =>
  aloneSaid ? [{ filter, value, pattern: whole(aloneSaid) }] : [],
)

/** Words that say no more than that something is looked for. */
const FILLING = new RegExp(
  `${BEGIN}(?:what(?:['’]?s| is)? (?:on|happening|going on)|things?|something|anything|stuff|fun|events?|activities|activity|to do|to see|to go|places|cos[ae]|fare|vedere|eventi|evento|attività|qualcosa|che|c['’]è|and|in|on|at|for|with|the|a|e|da|di|per|con|il|la|gli|nel|my|city)${END}`,
  'giu',
)
const EDGES =
  /^(?:(?:and|in|on|at|for|with|e|per|con|nel|di|da)\s+|[\s,.;:!?-])+|(?:\s+(?:and|in|on|at|for|with|e|per|con|nel|di|da)|[\s,.;:!?-])+$/giu

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(EDGES, '')

type Readable = Pick<EventsQuery, 'q' | 'when' | 'from' | 'to' | 'price' | 'category'>

/** What a request leaves open may be read from its words; what it says is not read twice. */
const isOpen = (query: Readable, filter: Filter): boolean =>
  filter === 'when' ? !query.when && !query.from && !query.to : filter === 'near' || query[filter] === undefined

/** What was typed, as filters and the words that are left. */
export interface Reading<Q> {
  readonly query: Q
  readonly understood: readonly UnderstoodWish[]
}

/**
 * Reads the words of a query that clearly mean a filter: “free jazz festival tonight with kids” is looked for as a
 * festival, tonight, for families. Words in quotation marks, and filters that the request names itself, are left alone.
 * “near me” is taken out of the words, and told: only the client knows where that is.
 */
export const readWishes = <Q extends Readable>(query: Q): Reading<Q> => {
  if (!query.q || /["“”«»]/.test(query.q)) return { query, understood: [] }
  const understood: UnderstoodWish[] = []
  let words = query.q.replace(/\s+/g, ' ').trim()
  const read = (wishes: typeof patterns) => {
    for (const { filter, value, pattern } of wishes) {
      const text = pattern.exec(words)?.[0]
      if (!text || !isOpen(query, filter) || understood.some(one => one.filter === filter)) continue
      understood.push({ filter, value, text })
      words = words.replace(pattern, ' ')
    }
  }
  read(patterns)
  const rest = alone.reduce((text, { pattern }) => text.replace(pattern, ' '), words)
  if (!tidy(rest.replace(FILLING, ' '))) read(alone)
  if (understood.length === 0) return { query, understood }
  const { q: _, ...filters } = query
  const left = tidy(words.replace(FILLING, ' ')) ? tidy(words) : ''
  const wished = understood.filter(one => one.filter !== 'near').map(one => [one.filter, one.value])
  const meant = { ...filters, ...(left ? { q: left } : {}), ...Object.fromEntries(wished) }
  return { query: meant as Q, understood }
}
