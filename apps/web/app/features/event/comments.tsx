import { formatAgo } from '@flow/ui'
import { Avatar, Button, cx, inputClass, Notice } from '@flow/ui/components'
import { useEffect, useRef, useState } from 'react'
import { Link, useFetcher } from 'react-router'
import { laterApi } from '../../api/later.ts'
import type { EventComment, EventDetails } from '../../api/types.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { useAwake, useLanguage, useMessages, useNow, useSite } from '../../site/site.ts'
import type { action } from './event-action.ts'
import { eventPath } from './event-path.ts'
import type { Reword } from './reword.tsx'
import { threadsOf } from './threads.ts'
import { useMore } from './use-more.ts'

interface CommentsPage {
  readonly items: readonly EventComment[]
  readonly nextCursor: string | null
}

interface CommentProps {
  readonly event: EventDetails
  readonly comment: EventComment
}

const quiet = 'min-h-9 rounded-small px-1 text-small font-semibold text-muted hover:text-ink pointer-coarse:min-h-11'

/** A field to say something in, that empties once it is said. */
const Say = ({
  event,
  replyTo,
  onSaid,
}: {
  readonly event: EventDetails
  readonly replyTo?: EventComment
  readonly onSaid?: () => void
}) => {
  const { talk } = useMessages()
  const fetcher = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const said = fetcher.state === 'idle' && fetcher.data && 'done' in fetcher.data
  const after = useRef(onSaid)
  after.current = onSaid
  useEffect(() => {
    if (!said) return
    form.current?.reset()
    after.current?.()
  }, [said])
  const label = replyTo ? talk.replyTo(replyTo.author.displayName) : talk.label
  return (
    <fetcher.Form ref={form} method="post" action={eventPath(event)} className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="comment" />
      {replyTo ? <input type="hidden" name="replyTo" value={replyTo.id} /> : null}
      <textarea
        name="text"
        required
        maxLength={2000}
        rows={replyTo ? 2 : 3}
        aria-label={label}
        placeholder={replyTo ? label : talk.hint}
        // biome-ignore lint/a11y/noAutofocus: the field appears because one asked to reply
        autoFocus={replyTo !== undefined}
        className={cx(inputClass, 'py-3 leading-6')}
      />
      {fetcher.data && 'refused' in fetcher.data ? <Notice tone="danger">{fetcher.data.refused}</Notice> : null}
      <Button type="submit" tone="ink" className="self-start" busy={fetcher.state !== 'idle'}>
        {talk.send}
      </Button>
    </fetcher.Form>
  )
}

const Remove = ({ event, comment }: CommentProps) => {
  const { talk } = useMessages()
  const fetcher = useFetcher<typeof action>()
  return (
    <fetcher.Form method="post" action={eventPath(event)}>
      <input type="hidden" name="intent" value="removeComment" />
      <input type="hidden" name="commentId" value={comment.id} />
      <ConfirmButton sure={talk.removeSure} disabled={fetcher.state !== 'idle'} className={quiet}>
        {talk.remove}
      </ConfirmButton>
    </fetcher.Form>
  )
}

const Comment = ({ event, comment }: CommentProps) => {
  const { talk } = useMessages()
  const language = useLanguage()
  const now = useNow()
  const me = useSite()?.me
  const [replying, setReplying] = useState(false)
  const [Editing, setEditing] = useState<typeof Reword | null>(null)
  const edit = () =>
    import('./reword.tsx').then(
      module => setEditing(() => module.Reword),
      () => undefined,
    )
  const awake = useAwake()
  const { author } = comment
  const canReply = me && comment.replyTo === null
  return (
    <article className="flex gap-3">
      <Avatar person={author} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link to={`/people/${author.id}`} className="font-semibold hover:text-accent">
            {author.displayName}
          </Link>
          {author.id === event.organiser.id ? (
            <span className="rounded-full bg-accent-soft px-2 text-small font-semibold text-accent">{talk.host}</span>
          ) : null}
          <time dateTime={comment.createdAt} className="tabular text-small text-muted">
            {formatAgo(comment.createdAt, now, event.timeZone, language)}
            {comment.editedAt ? ` · ${talk.edited}` : null}
          </time>
        </p>
        {Editing ? (
          <Editing event={event} comment={comment} onDone={() => setEditing(null)} />
        ) : (
          <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{comment.text}</p>
        )}
        <div className={cx('-ml-1 flex gap-3', Editing && 'hidden')}>
          {canReply ? (
            <button type="button" aria-expanded={replying} onClick={() => setReplying(!replying)} className={quiet}>
              {talk.reply}
            </button>
          ) : null}
          {comment.abilities.edit && awake ? (
            <button type="button" onClick={() => void edit()} className={quiet}>
              {talk.edit}
            </button>
          ) : null}
          {comment.abilities.delete ? <Remove event={event} comment={comment} /> : null}
        </div>
        {replying ? <Say event={event} replyTo={comment} onSaid={() => setReplying(false)} /> : null}
      </div>
    </article>
  )
}

const SignIn = ({ event }: { readonly event: EventDetails }) => {
  const { talk } = useMessages()
  return (
    <Link
      to={`/sign-in?next=${encodeURIComponent(eventPath(event))}`}
      className="self-start font-semibold text-accent underline-offset-4 hover:underline"
    >
      {talk.signIn}
    </Link>
  )
}

/** What people ask and tell about an event, newest first. */
export const Comments = ({ event, first }: { readonly event: EventDetails; readonly first: CommentsPage }) => {
  const { talk } = useMessages()
  const me = useSite()?.me
  const { items, more } = useMore(first, async cursor => (await laterApi()).comments(event.id, { limit: 20, cursor }))
  return (
    <section aria-labelledby="talk" className="flex flex-col gap-6">
      <h2 id="talk" className="display text-title">
        {talk.title}
      </h2>
      {me ? <Say event={event} /> : null}
      {items.length === 0 ? <p className="text-muted">{talk.none}</p> : null}
      {me ? null : <SignIn event={event} />}
      {items.length > 0 ? (
        <ul className="flex flex-col gap-6">
          {threadsOf(items).map(({ root, answers }) => (
            <li key={root.id} className="flex flex-col gap-4">
              <Comment event={event} comment={root} />
              {answers.length > 0 ? (
                <ul className="ml-5 flex flex-col gap-4 border-l border-line pl-5">
                  {answers.map(answer => (
                    <li key={answer.id}>
                      <Comment event={event} comment={answer} />
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {more ? (
        <Button tone="plain" className="self-start" busy={more.busy} onClick={more.ask}>
          {talk.more}
        </Button>
      ) : null}
    </section>
  )
}
