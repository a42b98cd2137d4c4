import type { ImportPreview as Preview } from '@flow/contracts'
import { formatWhen } from '@flow/ui'
import { Repeat } from 'lucide-react'
import { useLanguage, useMessages, useNow } from '../../../site/site.ts'
import { useOrganiserWords } from '../words.ts'

const SHOWN_REFUSALS = 20

/** Lines that could not be read, and why. */
export const Refusals = ({ refusals }: { readonly refusals: Preview['refusals'] }) => {
  const { imports: words } = useOrganiserWords()
  return (
    <ul className="flex flex-col gap-1 text-small">
      {refusals.slice(0, SHOWN_REFUSALS).map(({ index, line, code, message }) => (
        <li key={`${index}${message}`} className="flex gap-3">
          <span className="tabular shrink-0 text-muted">{words.line(line ?? index + 1)}</span>
          <span className="min-w-0 wrap-anywhere">{words.refusal(code, message)}</span>
        </li>
      ))}
    </ul>
  )
}

const Item = ({ item }: { readonly item: Preview['items'][number] }) => {
  const { imports: words } = useOrganiserWords()
  const { common } = useMessages()
  const now = useNow()
  const language = useLanguage()
  return (
    <li className="flex items-baseline gap-4 border-b border-line py-2.5 last:border-0">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-semibold">{item.title}</span>
        <span className="tabular flex flex-wrap items-center gap-x-2 text-small text-muted">
          {formatWhen(item.startsAt, item.endsAt, item.timeZone, now, language)}
          {item.place ? <span>· {item.place}</span> : null}
          {item.repeats ? <Repeat className="size-3.5" aria-label={words.repeats} /> : null}
        </span>
      </span>
      <span className="shrink-0 text-small font-semibold">
        {item.cancelled ? (
          <span className="text-danger">{common.cancelled}</span>
        ) : item.fresh ? (
          <span className="text-good">{words.fresh}</span>
        ) : (
          <span className="text-muted">{words.known}</span>
        )}
      </span>
    </li>
  )
}

/** What would come of a file or an address. */
export const ImportPreview = ({ preview }: { readonly preview: Preview }) => {
  const { imports: words } = useOrganiserWords()
  return (
    <section
      data-import-preview
      aria-label={words.preview}
      className="flex animate-rise flex-col gap-4 rounded-panel border border-line bg-surface p-5"
    >
      <p role="status" className="font-semibold">
        {words.found(preview.total - preview.refused, preview.fresh)}
      </p>
      {preview.items.length > 0 ? (
        <ul className="flex flex-col">
          {preview.items.map(item => (
            <Item key={`${item.title}${item.startsAt}`} item={item} />
          ))}
        </ul>
      ) : null}
      {preview.total - preview.refused > preview.items.length ? (
        <p className="text-small text-muted">{words.andMore(preview.total - preview.refused - preview.items.length)}</p>
      ) : null}
      {preview.warnings.length > 0 ? (
        <div className="flex flex-col gap-2 rounded-control bg-sunken px-4 py-3">
          <p className="font-semibold">{words.doubts}</p>
          <Refusals refusals={preview.warnings} />
        </div>
      ) : null}
      {preview.refused > 0 ? (
        <div className="flex flex-col gap-2 rounded-control bg-danger-soft px-4 py-3">
          <p className="font-semibold text-danger">{words.refused(preview.refused)}</p>
          <Refusals refusals={preview.refusals} />
        </div>
      ) : null}
    </section>
  )
}
