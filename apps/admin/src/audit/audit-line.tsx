import type { AuditEntry } from '@flow/contracts'
import { cx } from '@flow/ui/components'
import { Check, ChevronRight, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { fullStamp, stamp } from '../parts/time.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'

/** The end of an id: its beginning is a date and much the same for all. */
const tail = (id: string) => id.slice(-6)

const CopyButton = ({ text, what }: { readonly text: string; readonly what: string }) => {
  const { audit } = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <button
      type="button"
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
      className="inline-grid size-6 place-items-center rounded-small text-muted hover:bg-surface hover:text-ink pointer-coarse:size-11"
    >
      {copied ? <Check className="size-3.5" aria-hidden="true" /> : <Copy className="size-3.5" aria-hidden="true" />}
      <span className="sr-only" role="status">
        {copied ? audit.copied : audit.copy(what)}
      </span>
    </button>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 py-1">
    <dt className="text-muted">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
)

interface IdFactProps {
  readonly name: string
  readonly kind: string
  readonly id: string | null
  readonly follow?: { readonly filter: string; readonly label: string }
}

const IdFact = ({ name, kind, id, follow }: IdFactProps) => (
  <Fact name={name}>
    <span className="flex flex-wrap items-center gap-x-2">
      {kind}
      {id ? (
        <>
          <span className="mono break-all">{id}</span>
          <CopyButton text={id} what={name} />
        </>
      ) : null}
      {id && follow ? (
        <Link
          to={{ search: `?${follow.filter}=${encodeURIComponent(id)}` }}
          className="text-accent underline underline-offset-4"
        >
          {follow.label}
        </Link>
      ) : null}
    </span>
  </Fact>
)

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

const LineDetails = ({ entry }: { readonly entry: AuditEntry }) => {
  const { audit, services } = useWords()
  const { language } = usePreferences()
  const details = Object.entries(entry.details)
  return (
    <dl className="rounded-control bg-sunken px-4 py-2">
      <Fact name={audit.time}>{fullStamp(entry.at, language)}</Fact>
      <Fact name={audit.service}>{services[entry.service] ?? entry.service}</Fact>
      <IdFact
        name={audit.who}
        kind={audit.roles[entry.actorRole] ?? entry.actorRole}
        id={entry.actorId}
        follow={{ filter: 'actorId', label: audit.byPerson }}
      />
      <IdFact
        name={audit.subject}
        kind={entry.subjectType}
        id={entry.subjectId}
        follow={{ filter: 'subjectId', label: audit.onSubject }}
      />
      <IdFact name={audit.id} kind="" id={entry.id} />
      <Fact name={audit.details}>
        {details.length === 0 ? (
          <span className="text-muted">{audit.noDetails}</span>
        ) : (
          details.map(([key, value]) => (
            <span key={key} className="mono block">
              <span className="text-muted">{key}:</span> {shown(value)}
            </span>
          ))
        )}
      </Fact>
    </dl>
  )
}

const Named = ({ kind, id }: { readonly kind: string; readonly id: string | null }) => (
  <>
    {kind} {id ? <span className="mono text-muted">…{tail(id)}</span> : null}
  </>
)

const cell = 'px-2 py-1'

/** One line of the trail; its first cell is the button that opens the rest. */
export const AuditLine = ({
  entry,
  open,
  now,
  onToggle,
}: {
  readonly entry: AuditEntry
  readonly open: boolean
  readonly now: Date
  readonly onToggle: () => void
}) => {
  const { audit, services } = useWords()
  const { language } = usePreferences()
  const when = stamp(entry.at, now, language)
  return (
    <>
      <tr className={cx('border-t border-line', open ? 'bg-accent-soft' : 'hover:bg-sunken')}>
        <td className={cx(cell, 'whitespace-nowrap')}>
          <button
            type="button"
            data-line
            aria-expanded={open}
            aria-label={audit.openLine(entry.action, when)}
            onClick={onToggle}
            className="tabular flex min-h-6 items-center gap-1.5 rounded-small text-left pointer-coarse:min-h-11"
          >
            <ChevronRight className={cx('size-3.5 transition-transform', open && 'rotate-90')} aria-hidden="true" />
            <time dateTime={entry.at}>{when}</time>
          </button>
        </td>
        <td className={cx(cell, 'hidden leading-6 md:table-cell')}>{services[entry.service] ?? entry.service}</td>
        <td className={cx(cell, 'leading-6')}>
          <span className="font-semibold break-all">{entry.action}</span>
          <span className="block leading-4 text-muted md:hidden">
            <Named kind={entry.subjectType} id={entry.subjectId} />
          </span>
        </td>
        <td className={cx(cell, 'hidden leading-6 md:table-cell')}>
          <Named kind={entry.subjectType} id={entry.subjectId} />
        </td>
        <td className={cx(cell, 'hidden leading-6 sm:table-cell')}>
          <Named kind={audit.roles[entry.actorRole] ?? entry.actorRole} id={entry.actorId} />
        </td>
      </tr>
      {open ? (
        <tr className="bg-accent-soft">
          <td colSpan={5} className="px-2 pb-2">
            <LineDetails entry={entry} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
