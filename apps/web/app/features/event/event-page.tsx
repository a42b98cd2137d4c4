import { cx, Notice } from '@flow/ui/components'
import { Link } from 'react-router'
import type { Attendee, EventCard, EventDetails } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { Attend, AttendBar } from './attend.tsx'
import { CoverImage } from './cover-image.tsx'
import type { Outcome } from './event.route.tsx'
import { EventCardView } from './event-card.tsx'
import { Facts } from './facts.tsx'
import { LikeButton } from './like-button.tsx'
import { ShareButton } from './share-button.tsx'
import { WhoGoes } from './who-goes.tsx'

interface EventPageProps {
  readonly event: EventDetails
  readonly attendees: readonly Attendee[]
  readonly nearby: readonly EventCard[]
  readonly outcome: Outcome | undefined
}

const ROUND =
  'inline-flex min-h-13 items-center gap-2 rounded-full border border-line-strong/50 bg-surface px-5 font-semibold transition-colors hover:border-ink'

/** A summary that only repeats how the description begins is left to lists. */
const addsToDescription = ({ summary, description }: EventDetails): boolean => {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return summary !== '' && !letters(description).startsWith(letters(summary).slice(0, 60))
}

/** What keeps an event from being what it was announced to be. */
const Standing = ({ event }: Pick<EventPageProps, 'event'>) => {
  const { event: words } = useMessages()
  if (event.status === 'cancelled')
    return (
      <Notice tone="danger">{event.cancelReason ? words.cancelledBecause(event.cancelReason) : words.cancelled}</Notice>
    )
  if (event.status === 'postponed') return <Notice tone="danger">{words.postponed}</Notice>
  if (event.status === 'draft') return <Notice tone="info">{words.draft}</Notice>
  return null
}

const Opening = ({ event, outcome }: Pick<EventPageProps, 'event' | 'outcome'>) => {
  const { event: words, categories } = useMessages()
  return (
    <div className="flex flex-col gap-6">
      <Standing event={event} />
      <div className="flex flex-col gap-3">
        <Link
          to={`/?category=${encodeURIComponent(event.category)}`}
          className="self-start font-semibold text-accent underline-offset-4 hover:underline"
        >
          {categories[event.category] ?? categories.other}
        </Link>
        <h1 className="display text-display hyphens-auto">{event.title}</h1>
        {addsToDescription(event) ? <p className="max-w-prose text-lead text-muted">{event.summary}</p> : null}
      </div>
      <Facts event={event} />
      <Attend event={event} outcome={outcome}>
        <LikeButton event={event} className={ROUND} label={{ like: words.likeIt, liked: words.liked }} />
        <ShareButton event={event} className={ROUND} label={words.shareIt} />
        {event.abilities.edit ? (
          <Link to={`/events/${event.id}/edit`} className={ROUND}>
            {words.edit}
          </Link>
        ) : null}
      </Attend>
    </div>
  )
}

const About = ({ event }: Pick<EventPageProps, 'event'>) => {
  const { event: words } = useMessages()
  return (
    <section aria-labelledby="about" className="flex flex-col gap-5">
      {event.descriptionHtml ? (
        <>
          <h2 id="about" className="display text-title">
            {words.about}
          </h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the API has sanitised it */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: event.descriptionHtml }} />
        </>
      ) : null}
      {event.tags.length > 0 ? (
        <ul aria-label={words.tags} className="flex flex-wrap gap-2">
          {event.tags.map(tag => (
            <li key={tag}>
              <Link
                to={`/?q=${encodeURIComponent(tag)}`}
                className="flex min-h-9 items-center rounded-full bg-sunken px-4 text-small font-medium hover:text-accent pointer-coarse:min-h-11"
              >
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {event.attribution ? <p className="text-small text-muted">{event.attribution}</p> : null}
    </section>
  )
}

/** One event: what, when, where, and the one thing to do next. */
export const EventPage = ({ event, attendees, nearby, outcome }: EventPageProps) => {
  const { event: words } = useMessages()
  return (
    <article className="mx-auto max-w-[84rem] md:px-8 md:pt-8">
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <CoverImage
          event={event}
          eager
          travels
          className={cx(
            'order-first aspect-3/2 self-start md:rounded-panel lg:sticky lg:top-26 lg:order-last',
            event.status === 'cancelled' && 'grayscale',
          )}
        />
        <div className="px-4 md:px-0">
          <Opening event={event} outcome={outcome} />
        </div>
      </div>
      <div className="grid gap-x-14 gap-y-12 px-4 pt-12 md:px-0 md:pt-16 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <About event={event} />
        <WhoGoes event={event} attendees={attendees} />
      </div>
      {nearby.length > 0 ? (
        <section aria-labelledby="nearby" className="flex flex-col gap-6 px-4 pt-16 md:px-0 md:pt-20">
          <h2 id="nearby" className="display text-title">
            {words.moreLikeThis}
          </h2>
          <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
            {nearby.map(one => (
              <li key={one.id} className="min-w-0">
                <EventCardView
                  event={one}
                  still
                  from={
                    event.place?.lat != null && event.place.lng != null
                      ? { lat: event.place.lat, lng: event.place.lng }
                      : undefined
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <AttendBar event={event} />
    </article>
  )
}
