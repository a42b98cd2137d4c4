import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { type Comment, commentsQuery, type DeskEvent, moderate, type Review, reviewsQuery } from '../api/moderation.ts'
import { ActButton } from '../parts/ask-button.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { stamp } from '../parts/time.ts'
import type { Change } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'

interface SaidProps {
  readonly who: string
  readonly at: string
  readonly children: ReactNode
  readonly change: Change
  readonly onRemove: (reason: string | undefined) => Promise<unknown>
}

/** What somebody said, and the way to take it away. */
const SaidLine = ({ who, at, children, change, onRemove }: SaidProps) => {
  const words = useWords().curation.events
  const { language } = usePreferences()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2 first:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="tabular text-muted">
          <span className="font-semibold text-ink">{who}</span> · {stamp(at, new Date(), language)}
        </p>
        <p className="max-w-prose whitespace-pre-line wrap-anywhere">{children}</p>
      </div>
      <ActButton
        change={change}
        tone="danger"
        aria-label={words.removeOf(who)}
        title={words.removeTitle(who)}
        text={words.removeText}
        reason="welcome"
        act={onRemove}
      >
        {words.remove}
      </ActButton>
    </li>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The comments on an event and its reviews, each of which can be taken away. */
export const Talk = ({ event: { id }, change }: { readonly event: DeskEvent; readonly change: Change }) => {
  const words = useWords().curation.events
  const comments = useInfiniteQuery(commentsQuery(id))
  const reviews = useInfiniteQuery(reviewsQuery(id))
  return (
    <div className="grid gap-x-8 gap-y-3 border-t border-line pt-3 lg:grid-cols-2">
      <Part title={words.comments}>
        <FoundList<Comment> found={comments} none={words.noComments} small>
          {items => (
            <ul>
              {items.map(({ id: commentId, author, createdAt, text }) => (
                <SaidLine
                  key={commentId}
                  who={author.displayName}
                  at={createdAt}
                  change={change}
                  onRemove={reason => moderate.removeComment(id, commentId, reason)}
                >
                  {text}
                </SaidLine>
              ))}
            </ul>
          )}
        </FoundList>
      </Part>
      <Part title={words.reviews}>
        <FoundList<Review> found={reviews} none={words.noReviews} small>
          {items => (
            <ul>
              {items.map(({ author, createdAt, rating, text }) => (
                <SaidLine
                  key={author.id}
                  who={author.displayName}
                  at={createdAt}
                  change={change}
                  onRemove={reason => moderate.removeReview(id, author.id, reason)}
                >
                  {words.rated(rating)}
                  {text ? ` · ${text}` : ''}
                </SaidLine>
              ))}
            </ul>
          )}
        </FoundList>
      </Part>
    </div>
  )
}
