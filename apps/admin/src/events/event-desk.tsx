import { Link } from 'react-router'
import { curate } from '../api/curation.ts'
import { type DeskEvent, moderate } from '../api/moderation.ts'
import { AskButton } from '../parts/ask-button.tsx'
import { linkClass } from '../parts/table.tsx'
import type { Change } from '../parts/use-change.ts'
import { useWords } from '../preferences/preferences.tsx'
import { Talk } from './talk.tsx'

interface DeskProps {
  readonly event: DeskEvent
  readonly featured: boolean
  readonly change: Change
}

const useDoing = (change: Change) => {
  const { curation } = useWords()
  return (work: () => Promise<unknown>) =>
    change.run(async () => {
      await work()
      return curation.done
    })
}

const Hiding = ({ event, change }: DeskProps) => {
  const words = useWords().curation.events
  const run = useDoing(change)
  return event.hidden ? (
    <AskButton
      busy={change.busy}
      question={{
        title: words.restoreTitle(event.title),
        text: words.restoreText,
        sure: words.restore,
        onSure: () => run(() => moderate.restore(event.id)),
      }}
    >
      {words.restore}
    </AskButton>
  ) : (
    <AskButton
      tone="danger"
      busy={change.busy}
      question={{
        title: words.hideTitle(event.title),
        text: words.hideText,
        reason: 'wanted',
        sure: words.hide,
        onSure: reason => run(() => moderate.hide(event.id, reason ?? '')),
      }}
    >
      {words.hide}
    </AskButton>
  )
}

const Featuring = ({ event, featured, change }: DeskProps) => {
  const words = useWords().curation.events
  const run = useDoing(change)
  return (
    <AskButton
      busy={change.busy}
      question={{
        title: featured ? words.unfeatureTitle(event.title) : words.featureTitle(event.title),
        text: featured ? words.unfeatureText : words.featureText,
        sure: featured ? words.unfeature : words.feature,
        onSure: () => run(() => (featured ? moderate.unfeature : moderate.feature)(event.id)),
      }}
    >
      {featured ? words.unfeature : words.feature}
    </AskButton>
  )
}

const Cancelling = ({ event, change }: DeskProps) => {
  const words = useWords().curation.events
  const run = useDoing(change)
  return (
    <AskButton
      tone="danger"
      busy={change.busy}
      question={{
        title: words.cancelTitle(event.title),
        text: words.cancelText,
        reason: 'welcome',
        sure: words.cancel,
        onSure: reason => run(() => curate.cancelEvent(event.id, reason ?? '')),
      }}
    >
      {words.cancel}
    </AskButton>
  )
}

/** All that can be done with one event, and what people say about it. */
export const EventDesk = (props: DeskProps) => {
  const { event, change } = props
  const { curation } = useWords()
  const words = curation.events
  const calledOff = event.status === 'cancelled'
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sunken px-4 py-3">
      {event.hidden?.reason ? (
        <p>
          <span className="font-semibold text-danger">{words.hidden}:</span> {event.hidden.reason}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Hiding {...props} />
        <Featuring {...props} />
        {calledOff ? null : <Cancelling {...props} />}
        <a href={`/events/${event.id}`} className={linkClass} aria-label={words.openOne(event.title)}>
          {words.open}
        </a>
        {calledOff ? null : (
          <a href={`/host/${event.id}`} className={linkClass} aria-label={words.editOne(event.title)}>
            {words.edit}
          </a>
        )}
        <Link to={`/audit?subjectId=${event.id}`} className={linkClass}>
          {curation.history}
        </Link>
      </div>
      <Talk event={event} change={change} />
    </div>
  )
}
