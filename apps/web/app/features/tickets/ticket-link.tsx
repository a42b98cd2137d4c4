import type { TicketSummary } from '@flow/contracts'
import { formatWhen } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { QrCode } from 'lucide-react'
import { Link } from 'react-router'
import { useLanguage, useNow } from '../../site/site.ts'
import { useTicketWords } from './words.ts'

const BOX = 'flex items-center gap-4 rounded-panel border border-line bg-surface p-4'

interface TicketLinkProps {
  readonly ticket: TicketSummary
  readonly event: { readonly title: string; readonly startsAt: string; readonly timeZone: string }
}

/** A ticket in a list: whose, for what and when, and the way to its code. */
export const TicketLink = ({ ticket, event }: TicketLinkProps) => {
  const words = useTicketWords()
  const now = useNow()
  const language = useLanguage()
  const valid = ticket.status === 'valid'
  // Only its holder knows the code.
  const given = ticket.code === ''
  const state = ticket.checkedInAt ? words.checkedIn : !valid ? words.notValid : given ? words.givenAway : null
  const inside = (
    <>
      <QrCode className={cx('size-9 shrink-0', valid && !given ? 'text-accent' : 'text-faint')} aria-hidden="true" />
      <span className="min-w-0 grow">
        <span className={cx('line-clamp-2 font-semibold wrap-anywhere', !valid && 'text-muted line-through')}>
          {event.title}
        </span>
        <span className="tabular block text-small text-muted">
          {formatWhen(event.startsAt, null, event.timeZone, now, language)}
        </span>
        <span className="block text-small wrap-anywhere text-muted">
          {[ticket.holder.name, ticket.tier?.name, state].filter(Boolean).join(' · ')}
        </span>
        <span className="tabular block pt-1 text-small font-medium tracking-wider sm:hidden">{ticket.code}</span>
      </span>
      <span className="tabular shrink-0 text-small font-medium tracking-wider max-sm:hidden">{ticket.code}</span>
    </>
  )
  return (
    <li>
      {given ? (
        <div className={BOX}>{inside}</div>
      ) : (
        <Link to={`/tickets/${ticket.id}`} prefetch="intent" className={cx(BOX, 'transition-colors hover:border-ink')}>
          {inside}
        </Link>
      )}
    </li>
  )
}
