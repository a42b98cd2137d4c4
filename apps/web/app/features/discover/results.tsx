import { formatCount } from '@flow/ui'
import { Button, buttonClass, cx, Empty } from '@flow/ui/components'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useLanguage, useMessages, useSite } from '../../site/site.ts'
import { DayRail } from '../event/day-rail.tsx'
import { CardSkeleton, EventCardView } from '../event/event-card.tsx'
import { FollowSearch } from './follow-search.tsx'
import { SaveSearch } from './save-search.tsx'
import { withoutWords } from './understood.tsx'
import type { EventsShown } from './use-events.ts'
import { filterCount, isArea, isSearch, RADII_KM, radiusOf, type Wish, wishPath } from './wish.ts'
import { useDiscoverWords } from './words.ts'

interface ResultsProps {
  readonly wish: Wish
  readonly shown: EventsShown
  readonly onPoint: (eventId: string | null) => void
  /** Inside the sheet over the map. */
  readonly inSheet?: boolean
}

/** So far around a place, in kilometres, all lies in its town. */
const LOCAL_KM = 15

/** Skeletons as large as what they stand for. */
const Waiting = () => {
  const { common } = useMessages()
  return (
    <div role="status" className="grid gap-x-6 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
      <span className="sr-only">{common.loading}</span>
      <div className="max-sm:hidden" />
      <div className="grid gap-x-5 gap-y-9 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
        {[1, 2, 3, 4, 5, 6].map(one => (
          <CardSkeleton key={one} />
        ))}
      </div>
    </div>
  )
}

/** Nothing liked yet, or not in these days. */
const NothingLiked = ({ wish }: { readonly wish: Wish }) => {
  const { common } = useMessages()
  const discover = useDiscoverWords()
  const { emptyLiked: words } = discover
  if (!useSite()?.me)
    return (
      <Empty title={words.titleNobody} text={words.text} drawing={{ seed: 'liked-3', category: 'community' }}>
        <Link to={`/sign-in?${new URLSearchParams({ next: wishPath(wish) })}`} className={buttonClass('primary')}>
          {common.nav.signIn}
        </Link>
      </Empty>
    )
  return (
    <Empty
      title={wish.from ? words.titleThen : words.title}
      text={words.text}
      drawing={{ seed: 'liked-3', category: 'community' }}
    >
      {wish.from ? (
        <Link to={wishPath({ ...wish, from: null, to: null })} preventScrollReset className={buttonClass('plain')}>
          {discover.empty.anyDay}
        </Link>
      ) : null}
      <Link to={wishPath({ ...wish, liked: false, from: null, to: null })} className={buttonClass('plain')}>
        {words.look}
      </Link>
    </Empty>
  )
}

/** Nothing found: the nearest ways out of it, each one press away. */
const NothingFound = ({ wish, shown }: Pick<ResultsProps, 'wish' | 'shown'>) => {
  const discover = useDiscoverWords()
  const said = shown.understood.find(({ filter }) => filter === 'when')
  const wider = RADII_KM.find(km => km > radiusOf(wish))
  const ways = [
    wish.place && !wish.bbox && wider
      ? { to: { ...wish, radiusKm: wider }, label: discover.empty.widen(String(wider)) }
      : null,
    wish.when || wish.from ? { to: { ...wish, when: null, from: null, to: null }, label: discover.empty.anyDay } : null,
    said ? { to: { ...wish, q: withoutWords(wish.q, said.text) }, label: discover.empty.anyDay } : null,
    wish.category ? { to: { ...wish, category: null }, label: discover.empty.anything } : null,
    filterCount({ ...wish, radiusKm: null, sort: 'soonest' }) > 0
      ? { to: { ...wish, price: null, kind: null, language: null, access: null }, label: discover.empty.clear }
      : null,
  ].filter(way => way !== null)
  return (
    <Empty title={discover.empty.title} text={discover.empty.wider} drawing={{ seed: 'quiet-7', category: 'outdoors' }}>
      {ways.map(({ to, label }) => (
        <Link key={label} to={wishPath(to)} preventScrollReset className={buttonClass('plain')}>
          {label}
        </Link>
      ))}
      <Link to="/host" className={buttonClass('quiet')}>
        {discover.empty.host}
      </Link>
    </Empty>
  )
}

const Nothing = ({ wish, shown }: Pick<ResultsProps, 'wish' | 'shown'>) =>
  wish.liked ? <NothingLiked wish={wish} /> : <NothingFound wish={wish} shown={shown} />

/** Asks for more before the end of the list is reached; the button does the same for keyboards. */
const More = ({ shown, wish }: Pick<ResultsProps, 'shown' | 'wish'>) => {
  const { common } = useMessages()
  const discover = useDiscoverWords()
  const mark = useRef<HTMLDivElement>(null)
  const { hasMore, loadingMore, more } = shown
  const ask = useRef(more)
  ask.current = more
  useEffect(() => {
    if (!hasMore || loadingMore || !mark.current) return
    const watch = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && ask.current(), {
      rootMargin: '600px',
    })
    watch.observe(mark.current)
    return () => watch.disconnect()
  }, [hasMore, loadingMore])
  return (
    <div ref={mark} className="flex justify-center pt-4">
      {hasMore ? (
        <Button tone="plain" busy={loadingMore} onClick={more}>
          {common.more}
        </Button>
      ) : wish.q || shown.events.length > 6 ? (
        <p className="text-small text-muted">{discover.end}</p>
      ) : null}
    </div>
  )
}

const Count = ({ wish, shown }: Pick<ResultsProps, 'shown' | 'wish'>) => {
  const discover = useDiscoverWords()
  const language = useLanguage()
  const { events, hasMore, corrected } = shown
  const known = hasMore ? null : events.length
  return (
    <p role="status" className={cx('text-muted', known === null && !corrected && 'sr-only')}>
      {known === null ? null : discover.found(known, formatCount(known, language))}
      {known !== null && wish.q ? ` ${discover.forWords(wish.q)}` : null}
      {corrected ? ` ${discover.corrected(corrected)}` : null}
    </p>
  )
}

/** The list: by day, or in the order one asked for; and what stands there when there is none. */
export const Results = ({ wish, shown, onPoint, inSheet }: ResultsProps) => {
  const { common } = useMessages()
  const discover = useDiscoverWords()
  const me = useSite()?.me
  if (wish.liked && !me) return <NothingLiked wish={wish} />
  if (shown.loading) return <Waiting />
  if (shown.failed && shown.events.length === 0)
    return (
      <Empty title={discover.error.title} text={discover.error.text} drawing={{ seed: 'broken-2', category: 'tech' }}>
        <Button onClick={shown.retry}>{common.retry}</Button>
      </Empty>
    )
  const from = wish.place && !isArea(wish.place) ? wish.place : undefined
  const local = Boolean(wish.place && !wish.bbox && radiusOf(wish) <= LOCAL_KM)
  return (
    <section aria-label={discover.list} aria-busy={shown.renewing} className="flex flex-col gap-4">
      {inSheet ? null : (
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          {shown.events.length === 0 ? <span /> : <Count wish={wish} shown={shown} />}
          {isSearch(wish) ? <SaveSearch wish={wish} /> : null}
        </div>
      )}
      <div className={cx('transition-opacity', shown.renewing && 'opacity-60')}>
        {shown.events.length === 0 ? (
          <Nothing wish={wish} shown={shown} />
        ) : wish.sort === 'soonest' ? (
          <DayRail
            events={shown.events}
            from={from}
            local={local}
            onPoint={onPoint}
            stickyClass={inSheet ? 'top-0' : undefined}
          />
        ) : (
          <ul className="grid gap-x-5 gap-y-6 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] sm:gap-y-9">
            {shown.events.map(event => (
              <li key={`${event.id}${event.occurrenceId ?? ''}`} className="min-w-0">
                <EventCardView event={event} from={from} local={local} onPoint={onPoint} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {shown.events.length === 0 ? null : <More shown={shown} wish={wish} />}
      {inSheet || wish.liked || shown.events.length === 0 ? null : <FollowSearch wish={wish} />}
    </section>
  )
}
