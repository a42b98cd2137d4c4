import type { CategorySlug } from './normalised-event.ts'

/**
 * Words of each category in English, Italian and French, without accents. `words` count in tags (3) and in the title
 * (2); `hints` are tags that only lean that way (1). The highest sum wins, the earlier row on a tie: rows run from
 * the narrow to the wide, and comedy, which most sources also
 * tag as theatre, counts double in tags, and a market is a market whatever is sold there.
 */
type Row = { slug: CategorySlug; words: RegExp; hints?: RegExp; weight: { tag: number; title: number } }

const row = (slug: CategorySlug, words: string, hints?: string, weight?: Partial<Row['weight']>): Row => ({
  slug,
  words: new RegExp(`\\b(?:${words})\\b`),
  hints: hints ? new RegExp(`\\b(?:${hints})\\b`) : undefined,
  weight: { tag: 3, title: 2, ...weight },
})

const ROWS: Row[] = [
  row(
    'comedy',
    'comed(?:y|ies|ia|ie|ians?|yevent)|stand-?up|improv(?:ised|isation)?|cabaret|humou?r|one man show',
    undefined,
    { tag: 6 },
  ),
  row('film', 'films?|cine(?:ma|teca|forum)|movies?|screenings?|screeningevent|proiezion[ei]|projection'),
  row(
    'books',
    'literary|literature|literaryevent|books?|book clubs?|libr[io]|letteratura|letture|poe(?:try|sia|sie|ms|ts)|authors?|livres?|litterature|lectures? publiques?|storytime',
  ),
  row('games', 'games?|trivia|quiz|bingo|board games?|gioch[io]|jeux|gaming|e-?sports|chess|scacchi|escape room'),
  row('markets', 'markets?|marketplace|flea|mercat(?:o|i|ino|ini)|marche|brocante|bazaar|vide-grenier', undefined, {
    title: 4,
  }),
  row(
    'tech',
    'tech(?:nology)?|developers?|devops|hackathon|javascript|typescript|python|ruby|golang|rust|java|kotlin|cloud|software|cybersecurity|machine learning|artificial intelligence|startups?|informatica|numerique|programming|coding',
    'data|ai|digital|innovation|security',
  ),
  row(
    'wellness',
    'wellness|yoga|meditation|meditazione|mindfulness|benessere|bien-etre|pilates|sound bath|tai chi|qigong',
    'health|salute|sante',
  ),
  row(
    'sports',
    'sports?|sportsevent|run(?:ning|ners)?|run/walk|cycling|marathon|races?|racing|hockey|football|soccer|basketball|baseball|tennis|swim(?:ming)?|skating|skateboard(?:ing)?|calcio|corsa|ciclismo|nuoto|course a pied',
  ),
  row(
    'theatre-dance',
    'theat(?:re|er|rical)|theaterevent|teatr(?:o|ale)|danc(?:e|es|ing)|danceevent|danza|danse|ballet|balletto|opera|musicals?|circus|circo|cirque|burlesque',
    'live performances?|performances?|spettacol[io]|spectacles?|performing arts',
  ),
  row(
    'music',
    'music|musicevent|musica|musique|musicale|concert[ois]?|concerti|choirs?|coro|orchestras?|symphony|jazz|blues|hip.hop|rock|folk music|recitals?|gigs?|bands?|piano|chorus|singers?',
  ),
  row(
    'nightlife',
    'nightlife|night club|clubbing|club nights?|djs?|discoteca|drag|raves?|part(?:y|ies)|aperitiv[oi]|soiree|karaoke',
  ),
  row(
    'food-drink',
    'food|foodevent|culinary|drinks?|wines?|beers?|cocktails?|brunch|dinners?|lunch|tastings?|vin[oi]|birr[ae]|enogastronomi[ac]o?|gastronomi[ae]|degustazion[ei]|cucina|cuisine|cooking|winterlicious|summerlicious|chocolate|cibo',
  ),
  row(
    'family',
    'famil(?:y|ies)|children|childrensevent|kids|toddlers?|bambin[ie]|famigli[ae]|ragazzi|enfants|familles?|santa',
    'camps?|jeune public',
  ),
  row(
    'festivals',
    'festivals?|street festivals?|parades?|carnivals?|carnevale|sagr[ae]|fest|fete',
    'celebrations?|feste',
  ),
  row(
    'history',
    'history|historic(?:al)?|heritage|storia|storico|histoire|patrimoine|patrimonio|archeologia',
    'museums?|muse[oi]|musees?',
  ),
  row(
    'art-exhibitions',
    'arts?|art/exhibits?|arts/exhibits?|exhibits?|exhibitions?|exhibitionevent|visualartsevent|galler(?:y|ies)|mostr[ae]|arte|expos?|expositions?|esposizion[ei]|paintings?|photograph(?:y|s)|sculptures?|pottery|ceramics?|fotografia|pittura',
    'museums?|muse[oi]|musees?|artisans?|craft',
  ),
  row(
    'learning',
    'workshops?|seminars?|seminari[o]?|talks?|lectures?|courses?|class(?:es)?|trainings?|webinars?|conferenc(?:e|es)|conferenz[ae]|educationevent|cors[oi]|laborator[io]i?|ateliers?|formation|convegn[oi]|incontr[oi]',
    'consumer show/convention|conventions?|formazione',
  ),
  row(
    'outdoors',
    'outdoors?|hik(?:e|es|ing)|walks?|walking|nature|natura|gardens?|trails?|tree planting|birds?|birding|escursion[ei]|trekking|randonnees?|passeggiat[ae]|balades?|plein air|all.aperto|canoe|kayak',
    'environmental|tours?|ambiente|environnement|visite guidate',
  ),
  row(
    'community',
    'communit(?:y|ies)|comunita|charity|charity/cause|volunteer(?:ing|s)?|volontariato|fundrais(?:er|ing)|pride|socialevent|meetups?|meetings?|consultations?|surveys?|solidarite|lgbtq\\w*|2slgbtq',
    'cultural|culture|world culture|indigenous|public square|citizenship|celebrations?|business|businessevent|networking|surveys?',
  ),
]

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const scoreOf = ({ words, hints, weight }: Row, tags: string[], title: string): number =>
  tags.reduce((sum, tag) => sum + (words.test(tag) ? weight.tag : hints?.test(tag) ? 1 : 0), 0) +
  (words.test(title) ? weight.title : 0)

/** The category that tags and title speak for; `other` when they say nothing. */
export const categoryOf = (tags: string[], title: string): CategorySlug => {
  const plainTags = tags.map(plain)
  const plainTitle = plain(title)
  let best: { slug: CategorySlug; score: number } = { slug: 'other', score: 0 }
  for (const candidate of ROWS) {
    const score = scoreOf(candidate, plainTags, plainTitle)
    if (score > best.score) best = { slug: candidate.slug, score }
  }
  return best.slug
}
