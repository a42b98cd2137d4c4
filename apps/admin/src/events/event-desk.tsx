import { Link } from 'react-router'
import { curate } from '../api/curation.ts'
import { type DeskEvent, moderate } from '../api/moderation.ts'
import { ActButton } from '../parts/ask-button.tsx'
import { linkClass } from '../parts/table.tsx'
import type { Change } from '../parts/use-change.ts'
import { useWords } from '../preferences/preferences.tsx'
import { Talk } from './talk.tsx'

interface DeskProps {
  readonly event: DeskEvent
  readonly featured: boolean
  readonly change: Change
}

const Hiding = ({ event: { id, title, hidden }, change }: DeskProps) => {
  const words = useWords().curation.events
  return hidden ? (
    <ActButton
      change={change}
      title={words.restoreTitle(title)}
      text={words.restoreText}
      act={() => moderate.restore(id)}
    >
      {words.restore}
    </ActButton>
  ) : (
    <ActButton
      change={change}
      tone="danger"
      title={words.hideTitle(title)}
      text={words.hideText}
      reason="wanted"
      act={reason => moderate.hide(id, reason ?? '')}
    >
      {words.hide}
    </ActButton>
  )
}

const Featuring = ({ event: { id, title }, featured, change }: DeskProps) => {
  const words = useWords().curation.events
  return featured ? (
    <ActButton
      change={change}
      title={words.unfeatureTitle(title)}
      text={words.unfeatureText}
      act={() => moderate.unfeature(id)}
    >
      {words.unfeature}
    </ActButton>
  ) : (
    <ActButton
      change={change}
      title={words.featureTitle(title)}
      text={words.featureText}
      act={() => moderate.feature(id)}
    >
      {words.feature}
    </ActButton>
  )
}

const Cancelling = ({ event: { id, title }, change }: DeskProps) => {
  const words = useWords().curation.events
  return (
    <ActButton
      change={change}
      tone="danger"
      title={words.cancelTitle(title)}
      text={words.cancelText}
      reason="welcome"
      act={reason => curate.cancelEvent(id, reason ?? '')}
    >
      {words.cancel}
    </ActButton>
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
