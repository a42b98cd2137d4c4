import { formatAgo } from '@flow/ui'
import { Avatar, Button, cx, inputClass, Notice } from '@flow/ui/components'
import { Star } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { laterApi } from '../../api/later.ts'
import type { EventDetails, EventReview } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useLanguage, useMessages, useNow, useSite } from '../../site/site.ts'
import type { action } from './event-action.ts'
import { eventPath } from './event-path.ts'
import { useMore } from './use-more.ts'

interface ReviewProps {
  readonly review: EventReview
  /** To tell it otherwise; for who told it. */
  readonly onEdit?: () => void
}

interface ReviewsPage {
  readonly count: number
  readonly average: number | null
  readonly mayReview: boolean
  readonly items: readonly EventReview[]
  readonly nextCursor: string | null
}

const STARS = [1, 2, 3, 4, 5] as const

const Stars = ({ rating }: { readonly rating: number }) => {
  const { talk } = useMessages()
  return (
    <span role="img" aria-label={talk.reviews.stars(rating)} className="inline-flex gap-0.5">
      {STARS.map(star => (
        <Star
          key={star}
          className={cx('size-4', star <= Math.round(rating) ? 'fill-accent text-accent' : 'text-line-strong')}
          aria-hidden="true"
        />
      ))}
    </span>
  )
}

/** Five stars to choose from: radio buttons, so that arrow keys work. */
const StarField = ({ value, onChange }: { readonly value: number; readonly onChange: (stars: number) => void }) => {
  const { talk } = useMessages()
  return (
    <fieldset>
      <legend className="sr-only">{talk.reviews.rating}</legend>
      <div className="flex">
        {STARS.map(star => (
          <label
            key={star}
            className="relative grid size-11 cursor-pointer place-items-center rounded-small has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="rating"
              value={star}
              required
              checked={value === star}
              onChange={() => onChange(star)}
              aria-label={talk.reviews.stars(star)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <Star
              className={cx(
                'pointer-events-none size-7 transition-colors',
                star <= value ? 'fill-accent text-accent' : 'text-line-strong',
              )}
              aria-hidden="true"
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface TellProps {
  readonly event: EventDetails
  /** What one has told before. */
  readonly before?: EventReview | undefined
  readonly onDone: () => void
}

const Tell = ({ event, before, onDone }: TellProps) => {
  const { talk } = useMessages()
  const fetcher = useFetcher<typeof action>()
  const [stars, setStars] = useState(before?.rating ?? 0)
  // Said as soon as it is kept: the page that is read anew asks no more.
  const told = fetcher.data && 'done' in fetcher.data
  const after = useRef(onDone)
  after.current = onDone
  useEffect(() => {
    if (told) after.current()
  }, [told])
  return (
    <fetcher.Form method="post" action={eventPath(event)} className="flex flex-col gap-3 rounded-panel bg-sunken p-5">
      <p className="font-semibold">{talk.reviews.ask}</p>
      <input type="hidden" name="intent" value="review" />
      <StarField value={stars} onChange={setStars} />
      <textarea
        name="text"
        rows={3}
        maxLength={2000}
        aria-label={talk.reviews.text}
        placeholder={talk.reviews.textHint}
        defaultValue={before?.text}
        className={cx(inputClass, 'py-3 leading-6')}
      />
      {fetcher.data && 'refused' in fetcher.data ? <Notice tone="danger">{fetcher.data.refused}</Notice> : null}
      <Button type="submit" tone="ink" className="self-start" busy={fetcher.state !== 'idle'}>
        {talk.reviews.send}
      </Button>
    </fetcher.Form>
  )
}

const quiet = 'min-h-9 rounded-small px-1 text-small font-semibold text-muted hover:text-ink pointer-coarse:min-h-11'

const Review = ({ review, event, onEdit }: Pick<TellProps, 'event'> & ReviewProps) => {
  const { talk } = useMessages()
  const language = useLanguage()
  const now = useNow()
  const fetcher = useFetcher<typeof action>()
  return (
    <article className="flex gap-3">
      <Avatar person={review.author} />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="font-semibold">{review.author.displayName}</span>
          <Stars rating={review.rating} />
          <time dateTime={review.createdAt} className="tabular text-small text-muted">
            {formatAgo(review.createdAt, now, event.timeZone, language)}
          </time>
        </p>
        {review.text ? <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{review.text}</p> : null}
        {review.abilities.delete ? (
          <fetcher.Form method="post" action={eventPath(event)} className="-ml-1 flex gap-3">
            <input type="hidden" name="authorId" value={review.author.id} />
            {onEdit ? (
              <button type="button" onClick={onEdit} className={quiet}>
                {talk.edit}
              </button>
            ) : null}
            <ConfirmButton
              name="intent"
              value="removeReview"
              sure={talk.removeSure}
              disabled={fetcher.state !== 'idle'}
              className={quiet}
            >
              {talk.remove}
            </ConfirmButton>
          </fetcher.Form>
        ) : null}
      </div>
    </article>
  )
}

/** What those who were there say, once it is over; of a series, also of the dates that were. */
export const Reviews = ({ event, first }: { readonly event: EventDetails; readonly first: ReviewsPage }) => {
  const { talk } = useMessages()
  const me = useSite()?.me
  const { items, more } = useMore(first, async cursor => (await laterApi()).reviews(event.id, { limit: 20, cursor }))
  const mine = items.find(({ author }) => author.id === me?.id)
  const [editing, setEditing] = useState(false)
  const [thanked, setThanked] = useState(false)
  const asks = first.mayReview && !mine
  const done = () => {
    setEditing(false)
    setThanked(true)
  }
  if (first.count === 0 && !asks) return null
  return (
    <section aria-labelledby="reviews" className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="reviews" className="display text-title">
          {talk.reviews.title}
        </h2>
        {first.average === null ? null : (
          <p className="tabular flex items-center gap-2 text-muted">
            <Stars rating={first.average} />
            {first.average} · {talk.reviews.count(first.count)}
          </p>
        )}
      </div>
      {asks || editing ? <Tell event={event} before={mine} onDone={done} /> : null}
      {thanked && !asks && !editing ? <Notice tone="good">{talk.reviews.thanks}</Notice> : null}
      <ul className="flex flex-col gap-6">
        {items.map(review => (
          <li key={review.author.id}>
            <Review
              review={review}
              event={event}
              {...(review === mine && !editing ? { onEdit: () => setEditing(true) } : {})}
            />
          </li>
        ))}
      </ul>
      {more ? (
        <Button tone="plain" className="self-start" busy={more.busy} onClick={more.ask}>
          {talk.reviews.more}
        </Button>
      ) : null}
    </section>
  )
}
