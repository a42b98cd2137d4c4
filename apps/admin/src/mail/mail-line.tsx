import { cx } from '@flow/ui/components'
import { ChevronRight } from 'lucide-react'
import type { OutgoingMail } from '../api/api.ts'
import { fullStamp, stamp } from '../parts/time.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { wordsAndLinks } from './words-and-links.ts'

const Text = ({ text }: { readonly text: string }) => (
  <p className="max-w-prose text-body whitespace-pre-line [overflow-wrap:anywhere]">
    {wordsAndLinks(text).map(({ at, words, link }) =>
      link ? (
        <a key={at} href={words} className="text-accent underline underline-offset-4">
          {words}
        </a>
      ) : (
        <span key={at}>{words}</span>
      ),
    )}
  </p>
)

interface MailLineProps {
  readonly mail: OutgoingMail
  readonly open: boolean
  readonly onToggle: () => void
}

/** One mail: its subject, which opens the rest. */
export const MailLine = ({ mail, open, onToggle }: MailLineProps) => {
  const words = useWords()
  const { language } = usePreferences()
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="flex min-h-11 w-full items-center gap-3 rounded-control px-2 py-1.5 text-left hover:bg-sunken"
      >
        <ChevronRight className={cx('size-4 shrink-0 transition-transform', open && 'rotate-90')} aria-hidden="true" />
        <span className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-3">
          <span className="block truncate font-semibold">{mail.subject}</span>
          <span className="block truncate text-muted">{words.mail.to(mail.to)}</span>
        </span>
        <time dateTime={mail.createdAt} className="tabular shrink-0 text-muted">
          {stamp(mail.createdAt, new Date(), language)}
        </time>
      </button>
      {open ? (
        <article className="mx-2 mb-3 flex flex-col gap-4 rounded-control bg-sunken px-5 py-4">
          <dl className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3 gap-y-1">
            <dt className="text-muted">{words.mail.recipient}</dt>
            <dd className="break-words">{mail.to}</dd>
            <dt className="text-muted">{words.mail.subject}</dt>
            <dd className="break-words">{mail.subject}</dd>
            <dt className="text-muted">{words.mail.when}</dt>
            <dd>{fullStamp(mail.createdAt, language)}</dd>
          </dl>
          <Text text={mail.text} />
        </article>
      ) : null}
    </li>
  )
}
