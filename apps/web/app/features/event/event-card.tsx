import { distanceMeters, formatCount, formatDistance, formatPrice, speakWhen, townName } from '@flow/ui'
import { cx, Skeleton } from '@flow/ui/components'
import { Link, useViewTransitionState } from 'react-router'
import type { EventCard } from '../../api/types.ts'
import { useLanguage, useMessages, useNow, useSite } from '../../site/site.ts'
import { CoverImage } from './cover-image.tsx'
import { eventPath } from './event-path.ts'
import { fromMatch, type Part } from './from-match.ts'
import { LikeButton } from './like-button.tsx'
import { isOpenEnded, PreviousDay } from './previous-day.tsx'
import { ShareButton } from './share-button.tsx'

export interface CardProps {
  readonly event: EventCard
  /** Where the reader is, or looks from: distances are told from there. */
  readonly from?: { readonly lat: number; readonly lng: number }
  /** All of the list is in one town: its name goes without saying. */
  readonly local?: boolean
  /** A row with a small picture also on wide screens. */
  readonly compact?: boolean
  readonly eager?: boolean
  /** Its picture does not travel to the page: there is one already that does. */
  readonly still?: boolean
  readonly onPoint?: (eventId: string | null) => void
}

const ON_COVER =
  'pointer-events-auto relative grid size-10 place-items-center rounded-full bg-paper/95 text-ink shadow-low transition-opacity before:absolute before:-inset-1 hover:bg-paper'

/** Hearts and shares wait until they are asked for; a heart that was given stays. */
const CardActions = ({ event }: Pick<CardProps, 'event'>) => (
  <div className="pointer-events-none absolute top-2 right-2 z-10 flex gap-2 max-sm:hidden">
    <ShareButton
      event={event}
      className={cx(ON_COVER, 'opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden')}
    />
    <LikeButton
      event={event}
      className={cx(
        ON_COVER,
        'opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-liked:opacity-100 pointer-coarse:opacity-100',
      )}
    />
  </div>
)

const When = ({ event }: Pick<CardProps, 'event'>) => {
  const { day, time, today } = speakWhen(event, useNow(), useLanguage())
  const off = isOpenEnded(event)
  return (
    <>
      <PreviousDay event={event} />
      <p className="tabular text-small font-semibold">
        <time
          dateTime={event.startsAt}
          className={cx(today && !off ? 'text-accent' : 'text-muted', off && 'line-through')}
        >
          {day}
          {time ? ` · ${time}` : ''}
        </time>
      </p>
    </>
  )
}

const usePlace = ({ event, from, local }: CardProps): string => {
  const { common } = useMessages()
  const units = useSite()?.units
  const language = useLanguage()
  const { place } = event
  if (!place) return event.kind === 'virtual' ? common.online : common.placeToCome
  const there = place.lat !== null && place.lng !== null ? { lat: place.lat, lng: place.lng } : null
  const meters =
    event.distanceMeters !== undefined && from
      ? event.distanceMeters
      : there && from
        ? distanceMeters(from, there)
        : null
  const city = from || local || place.city === place.name ? null : place.city
  const town = (name: string) => townName(language, name, event.timeZone)
  const area = [place.neighbourhood, city && town(city)].filter(Boolean).join(', ')
  const name = place.name === place.city ? town(place.name) : place.name
  return [name, area, meters !== null && formatDistance(meters, language, units)].filter(Boolean).join(' · ')
}

const Marked = ({ parts }: { readonly parts: readonly Part[] }) =>
  parts.map(({ text, match }, index) =>
    match ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay in their order
      <mark key={index} className="rounded-[0.2em] bg-accent-soft px-[0.08em] text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  )

/** Why it is in the list, where its title does not say: the words one looked for, as its summary has them. */
const Why = ({ event: { highlight } }: Pick<CardProps, 'event'>) => {
  if (!highlight || highlight.title.some(({ match }) => match)) return null
  const parts = fromMatch(highlight.summary)
  return parts.length > 0 ? (
    <p className="line-clamp-2 text-small text-muted">
      <Marked parts={parts} />
    </p>
  ) : null
}

/** What is left to say: its price, who goes, or why one cannot. */
const Facts = ({ event }: Pick<CardProps, 'event'>) => {
  const { common } = useMessages()
  const language = useLanguage()
  const price = formatPrice(event.price, language)
  const friends = event.viewer?.friendsGoing ?? 0
  if (event.status === 'cancelled') return <span className="font-semibold text-danger">{common.cancelled}</span>
  if (event.status === 'postponed') return <span className="font-semibold text-danger">{common.postponed}</span>
  if (event.status === 'draft') return <span className="font-semibold text-muted">{common.draft}</span>
  return (
    <>
      {price ? <span className="tabular font-semibold text-ink">{price}</span> : null}
      {event.viewer?.attending ? <span className="font-semibold text-good">{common.youGo}</span> : null}
      {friends > 0 ? (
        <span>{common.friendsGo(friends)}</span>
      ) : event.attendeeCount > 0 ? (
        <span className="tabular">{common.going(event.attendeeCount, formatCount(event.attendeeCount, language))}</span>
      ) : null}
      {event.placesLeft === 0 ? <span className="font-semibold">{common.soldOut}</span> : null}
      {event.placesLeft !== null && event.placesLeft > 0 && event.placesLeft <= 10 ? (
        <span className="font-semibold text-accent">{common.placesLeft(event.placesLeft)}</span>
      ) : null}
    </>
  )
}

/** One event in a list. The whole card is the link. */
export const EventCardView = (props: CardProps) => {
  const { event, compact, eager, still, onPoint } = props
  const place = usePlace(props)
  const path = eventPath(event)
  // One picture at a time may travel: an event that can be listed twice stays where it is.
  const moves = !compact && !still && !event.recurring
  const travels = useViewTransitionState(path) && moves
  return (
    <article
      className={cx(
        'group relative grid min-w-0 grid-cols-[7rem_minmax(0,1fr)] gap-4',
        compact ? 'items-center' : 'sm:flex sm:flex-col sm:gap-3',
      )}
      onPointerEnter={onPoint && (() => onPoint(event.id))}
      onPointerLeave={onPoint && (() => onPoint(null))}
    >
      <CoverImage
        event={event}
        eager={eager}
        travels={travels}
        className={cx(
          'aspect-square rounded-card transition-[transform,box-shadow] duration-200 group-hover:shadow-card',
          !compact && 'sm:aspect-3/2 sm:group-hover:-translate-y-0.5',
          event.status === 'cancelled' && 'grayscale',
        )}
      />
      <div className={cx('flex min-w-0 flex-col gap-0.5', compact ? '' : 'max-sm:justify-center')}>
        <When event={event} />
        <h3 className="line-clamp-2 text-[1.0625rem] leading-snug font-semibold text-pretty">
          <Link
            to={path}
            viewTransition={moves}
            className="py-[3px] decoration-accent decoration-2 underline-offset-4 outline-none group-hover:underline after:absolute after:inset-0 after:z-[1] after:rounded-card focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-accent"
            onFocus={onPoint && (() => onPoint(event.id))}
          >
            {event.highlight ? <Marked parts={event.highlight.title} /> : event.title}
          </Link>
        </h3>
        <p className="truncate text-muted">{place}</p>
        <Why event={event} />
        <p className="flex flex-wrap gap-x-3 text-small text-muted">
          <Facts event={event} />
        </p>
      </div>
      {compact ? null : <CardActions event={event} />}
    </article>
  )
}

/** The same room, while the event is on its way. */
export const CardSkeleton = ({ compact }: Pick<CardProps, 'compact'>) => (
  <div
    className={cx(
      'grid grid-cols-[7rem_minmax(0,1fr)] gap-4',
      compact ? 'items-center' : 'sm:flex sm:flex-col sm:gap-3',
    )}
  >
    <Skeleton className={cx('aspect-square rounded-card', !compact && 'sm:aspect-3/2')} />
    <div className="flex flex-col justify-center gap-2">
      <Skeleton className="h-3.5 w-24" />
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-4 w-3/5" />
      <Skeleton className="h-3.5 w-16" />
    </div>
  </div>
)
