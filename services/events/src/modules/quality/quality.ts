import type { EventDetails, EventQuality } from '@flow/contracts'

type Advice = EventQuality['advice'][number]
type Described = Pick<
  EventDetails,
  | 'title'
  | 'description'
  | 'imageUrl'
  | 'tags'
  | 'kind'
  | 'place'
  | 'capacity'
  | 'accessibility'
  | 'language'
  | 'category'
  | 'startsAt'
  | 'publishedAt'
>

interface Rule {
  readonly code: Advice['code']
  readonly gain: number
  readonly text: string
  readonly lacks: (event: Described) => boolean
}

const DAY = 86_400_000
const words = (text: string) => text.split(/\s+/).filter(Boolean).length

const shouts = (title: string) => {
  const letters = title.replace(/[^\p{L}]/gu, '')
  return letters.length > 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** What readers miss, and how much each counts. The gains add up to a hundred. */
const RULES: readonly Rule[] = [
  {
    code: 'short_description',
    gain: 25,
    text: 'Say in at least 60 words what happens, for whom, and what to bring.',
    lacks: event => words(event.description) < 60,
  },
  {
    code: 'no_picture',
    gain: 20,
    text: 'Add a picture of your own; the drawn cover is only a start.',
    lacks: event => event.imageUrl.startsWith('/covers/'),
  },
  {
    code: 'few_tags',
    gain: 10,
    text: 'Add three tags or more, so that people find it.',
    lacks: event => event.tags.length < 3,
  },
  {
    code: 'no_place_address',
    gain: 10,
    text: 'Give the street and number, so that people find the door.',
    lacks: event => event.kind !== 'virtual' && !event.place?.address,
  },
  {
    code: 'published_late',
    gain: 10,
    text: 'Publish at least a week ahead.',
    lacks: event => event.publishedAt !== null && Date.parse(event.startsAt) - Date.parse(event.publishedAt) < 7 * DAY,
  },
  {
    code: 'short_title',
    gain: 5,
    text: 'A title of three words or more tells what it is.',
    lacks: event => words(event.title) < 3,
  },
  {
    code: 'shouting_title',
    gain: 5,
    text: 'Do not write the title in capitals alone.',
    lacks: event => shouts(event.title),
  },
  {
    code: 'no_accessibility',
    gain: 5,
    text: 'Say how people with a disability get in and take part.',
    lacks: event => event.accessibility.length === 0,
  },
  { code: 'no_language', gain: 4, text: 'Say in which language it is held.', lacks: event => event.language === null },
  {
    code: 'no_capacity',
    gain: 3,
    text: 'Say how many people fit, so that places left can be shown.',
    lacks: event => event.capacity === null,
  },
  {
    code: 'other_category',
    gain: 3,
    text: 'Choose a category; few people look under “Other”.',
    lacks: event => event.category === 'other',
  },
]

/** How good an event's page is, from 0 to 100, and what would make it better, the most first. */
export const qualityOf = (event: Described): EventQuality => {
  const missing = RULES.filter(rule => rule.lacks(event))
  const lost = missing.reduce((sum, rule) => sum + rule.gain, 0)
  const advice = missing.map(({ code, gain, text }) => ({ code, gain, text })).sort((a, b) => b.gain - a.gain)
  return { score: 100 - lost, advice }
}
