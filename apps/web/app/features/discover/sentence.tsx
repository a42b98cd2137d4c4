import type { EventFacets } from '@flow/contracts'
import { discoverMessages, type Language, speakDay, townName, wallClock } from '@flow/ui'
import { ChevronDown, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'
import { Picker, usePicker } from './picker.tsx'
import { PlacePicker } from './place-picker.tsx'
import { SearchField } from './search-field.tsx'
import { WhenPicker } from './when-picker.tsx'
import { isArea, type Wish, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

export interface WishProps {
  readonly wish: Wish
  readonly change: (next: Wish) => void
  /** What the filters would leave, where it was counted. */
  readonly facets?: EventFacets | undefined
}

const dayWord = (day: string, now: Date, language: Language) => {
  const clock = wallClock(new Date(`${day}T12:00:00Z`), 'UTC')
  return speakDay(clock, wallClock(now, 'UTC'), language)
}

/** The days of a wish, as a part of a sentence. */
export const speakDays = ({ when, from, to }: Wish, now: Date, language: Language): string => {
  const { sentence } = discoverMessages[language]
  if (!from) return when ? sentence[when] : sentence.any
  const first = dayWord(from, now, language)
  return to && to !== from ? sentence.between(first, dayWord(to, now, language)) : sentence.on(first)
}

/** The place of a wish, as a part of a sentence: the preposition and the name. */
const speakPlace = ({ place, bbox, kind, liked }: Wish, language: Language): [string, string] => {
  const { sentence } = discoverMessages[language]
  if (liked) return ['', sentence.anywhere]
  if (kind === 'virtual') return ['', sentence.online]
  if (bbox) return ['', sentence.mapPart]
  if (!place) return ['', sentence.anywhere]
  if (place.scale === 'here') return [sentence.near, sentence.here]
  return [isArea(place) ? sentence.in : sentence.near, townName(language, place.name, place.zone)]
}

const Word = ({
  opens,
  label,
  children,
}: {
  readonly opens: string
  readonly label: string
  readonly children: ReactNode
}) => (
  <button
    type="button"
    popoverTarget={opens}
    aria-label={label}
    className="group/word inline-flex max-w-full items-baseline gap-1 rounded-small text-left text-accent decoration-2 underline-offset-[0.14em] hover:underline"
  >
    <span className="min-w-0 text-balance">{children}</span>
    <ChevronDown
      className="size-[0.6em] shrink-0 translate-y-[0.06em] transition-transform group-hover/word:translate-y-[0.14em]"
      strokeWidth={3}
      aria-hidden="true"
    />
  </button>
)

/** What one typed, with a way to take it back, and what it was taken for. */
const Words = ({ wish }: { readonly wish: Wish }) => {
  const { common } = useMessages()
  const discover = useDiscoverWords()
  return wish.q ? (
    <Link
      to={wishPath({ ...wish, q: '' })}
      preventScrollReset
      aria-label={`${discover.forWords(wish.q)}. ${common.clear}`}
      className="inline-flex min-h-10 items-center gap-2 self-start rounded-full bg-accent-soft px-4 font-medium hover:opacity-80"
    >
      {discover.forWords(wish.q)}
      <X className="size-4" aria-hidden="true" />
    </Link>
  ) : null
}

/** Words to look for, on narrow screens; on wide ones the field stands in the header. */
const NarrowSearch = ({ wish }: { readonly wish: Wish }) => {
  const kept = new URLSearchParams(wishPath({ ...wish, q: '' }).slice(2))
  return (
    <Form action="/" role="search" key={wish.q} className="relative md:hidden">
      <SearchField wish={wish} className="h-12 w-full rounded-full bg-sunken px-5 text-[1rem] placeholder:text-muted" />
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </Form>
  )
}

/** "What's on tonight in Toronto": the heading is the search. */
export const Sentence = ({
  wish,
  change,
  facets,
  unknownPlace,
}: WishProps & { readonly unknownPlace: string | null }) => {
  const words = useDiscoverWords()
  const { sentence, noPlaces } = words
  const language = useLanguage()
  const days = speakDays(wish, useNow(), language)
  const [preposition, name] = speakPlace(wish, language)
  const when = usePicker('when')
  const where = usePicker('where')
  return (
    <div className="flex flex-col gap-4">
      <h1 className="display text-display">
        {sentence.lead}{' '}
        <Word opens={when.id} label={sentence.changeWhen(days)}>
          {days}
        </Word>{' '}
        {preposition ? `${preposition} ` : ''}
        <Word opens={where.id} label={sentence.changeWhere(name)}>
          {name}
        </Word>
      </h1>
      <Picker {...when} label={words.searchWhen}>
        <WhenPicker wish={wish} change={change} facets={facets} close={when.close} />
      </Picker>
      <Picker {...where} label={words.searchWhere} tall>
        <PlacePicker wish={wish} change={change} close={where.close} />
      </Picker>
      {unknownPlace && !wish.bbox ? <p className="text-danger">{noPlaces(unknownPlace)}</p> : null}
      <NarrowSearch wish={wish} />
      <Words wish={wish} />
    </div>
  )
}
