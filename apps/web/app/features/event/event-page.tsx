import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { EventCard, EventDetails } from '../../api/types.ts'
import { useCategories } from '../../site/categories.ts'
import { useMessages } from '../../site/site.ts'
import { Attend, AttendBar } from './attend.tsx'
import { Comments } from './comments.tsx'
import { Dates } from './dates.tsx'
import type { Outcome } from './event-action.ts'
import { EventCardView } from './event-card.tsx'
import { Facts } from './facts.tsx'
import { Gallery } from './gallery.tsx'
import { Invitation } from './invitation.tsx'
import { Invite } from './invite.tsx'
import { LikeButton } from './like-button.tsx'
import type { LoadedEvent } from './load-event.ts'
import { PlaceCard } from './place-card.tsx'
import { ShareMenu } from './share-menu.tsx'
import { Standing } from './standing.tsx'
import { Weather } from './weather.tsx'
import { WhoGoes } from './who-goes.tsx'

/** For what is over: nobody else carries it. */
const Reviews = lazy(async () => ({ default: (await import('./reviews.tsx')).Reviews }))

type EventPageProps = LoadedEvent & { readonly outcome: Outcome | undefined }

const ROUND =
  'inline-flex min-h-13 items-center gap-2 rounded-full border border-line-strong/50 bg-surface px-5 font-semibold transition-colors hover:border-ink'

/** A summary that only repeats how the description begins is left to lists. */
const addsToDescription = ({ summary, description }: EventDetails): boolean => {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return summary !== '' && !letters(description).startsWith(letters(summary).slice(0, 60))
}

const Opening = ({
  event,
  dates,
  shownTo,
  wait,
  outcome,
}: Pick<EventPageProps, 'event' | 'dates' | 'shownTo' | 'wait' | 'outcome'>) => {
  const { event: words, common } = useMessages()
  const { nameOf } = useCategories()
  const picked = useSearchParams()[0].get('date') === event.occurrenceId && event.recurring
  return (
    <div className="flex flex-col gap-6">
      <Standing event={event} />
      <div className="flex flex-col gap-3">
        <Link
          to={`/?category=${encodeURIComponent(event.category)}`}
          className="self-start font-semibold text-accent underline-offset-4 hover:underline"
        >
          {nameOf(event.category)}
        </Link>
        <h1 className="display text-display hyphens-auto">{event.title}</h1>
        {addsToDescription(event) ? <p className="max-w-prose text-lead text-muted">{event.summary}</p> : null}
      </div>
      <Facts event={event} />
      <Dates event={event} dates={dates} />
      <Invitation event={event} />
      <Attend event={event} shownTo={shownTo} wait={wait} outcome={outcome}>
        <LikeButton event={event} className={ROUND} label={{ like: words.likeIt, liked: words.liked }} />
        <ShareMenu event={event} className={ROUND} />
        <Invite event={event} className={ROUND} />
        {event.abilities.edit ? (
          <Link to={`/host/${event.id}${picked ? `?date=${event.occurrenceId}` : ''}`} className={ROUND}>
            {words.edit}
          </Link>
        ) : null}
        {(event.abilities.manageAttendees || event.abilities.viewAnalytics) && event.status !== 'draft' ? (
          <Link to={`/organise/${event.id}`} className={ROUND}>
            {common.nav.organise}
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

/** Others of its kind; the page stands without them. */
const Similar = ({ event, similar }: { readonly event: EventDetails; readonly similar: readonly EventCard[] }) => {
  const { event: words } = useMessages()
  const { place } = event
  const from = place && place.lat !== null && place.lng !== null ? { lat: place.lat, lng: place.lng } : undefined
  if (similar.length === 0) return null
  return (
    <section aria-labelledby="similar" className="flex flex-col gap-6 px-4 pt-16 md:px-0 md:pt-20">
      <h2 id="similar" className="display text-title">
        {words.similar}
      </h2>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {similar.map(one => (
          <li key={one.id} className="min-w-0">
            <EventCardView event={one} still from={from} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One event: what, when, where, and the one thing to do next; then who goes and what they say. */
export const EventPage = (props: EventPageProps) => {
  const { event, outcome, dates, shownTo, wait, attendees, nearby, comments, reviews, similar } = props
  return (
    <article className="mx-auto max-w-[84rem] md:px-8 md:pt-8">
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <Gallery event={event} />
        <div className="min-w-0 px-4 md:px-0">
          <Opening event={event} dates={dates} shownTo={shownTo} wait={wait} outcome={outcome} />
        </div>
      </div>
      <div className="grid gap-x-14 gap-y-12 px-4 pt-12 md:px-0 md:pt-16 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-14">
          <About event={event} />
          {reviews ? (
            <Suspense>
              <Reviews event={event} first={reviews} />
            </Suspense>
          ) : null}
          {event.status === 'draft' ? null : <Comments event={event} first={comments} />}
        </div>
        <div className="flex min-w-0 flex-col gap-12">
          <WhoGoes event={event} attendees={attendees} />
          <Weather event={event} />
          <PlaceCard event={event} nearby={nearby} />
        </div>
      </div>
      <Similar event={event} similar={similar} />
      <AttendBar event={event} wait={wait} />
    </article>
  )
}
