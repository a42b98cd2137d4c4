import { catalogue, speakDay, wallClock } from '@flow/ui'
import { Button, inputClass, Skeleton } from '@flow/ui/components'
import { useEffect, useState } from 'react'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, fieldFaults, speakProblem } from '../../api/problem.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { recurrenceOf } from './draft.ts'
import { useEditorWords } from './editor-words.ts'
import type { SectionProps } from './section.tsx'

const SHOWN = 10
const PAUSE_MS = 300

type Preview = Awaited<ReturnType<typeof browserApi.previewDates>>

const listOf = (text: string) => text.split(',').filter(Boolean)

/** The next dates, once one stops choosing for a moment. */
const usePreview = ({ fields }: Pick<SectionProps, 'fields'>) => {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const language = useLanguage()
  const { startsAtLocal, endsAtLocal, timeZone, rrule, exdates, rdates } = fields
  useEffect(() => {
    const stop = new AbortController()
    const recurrence = recurrenceOf({ rrule, exdates, rdates })
    const body = { startsAtLocal, endsAtLocal, timeZone: timeZone || 'UTC', recurrence: recurrence ?? {}, limit: SHOWN }
    const timer = setTimeout(() => {
      browserApi.previewDates(body, stop.signal).then(
        answer => {
          setPreview(answer)
          setFault(null)
        },
        error => {
          if (stop.signal.aborted || !(error instanceof ApiProblem)) return
          const messages = catalogue(language)
          setFault(Object.values(fieldFaults(error, messages))[0] ?? speakProblem(error, messages))
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [startsAtLocal, endsAtLocal, timeZone, rrule, exdates, rdates, language])
  return { preview, fault }
}

const useDay = () => {
  const now = useNow()
  const language = useLanguage()
  return (local: string) =>
    speakDay(wallClock(new Date(`${local.slice(0, 16)}:00Z`), 'UTC'), wallClock(now, 'UTC'), language)
}

const row = 'flex min-h-11 items-center justify-between gap-3 border-b border-line/70 py-1 last:border-0'
const small =
  'min-h-9 rounded-full px-3 text-small font-semibold text-muted hover:bg-sunken hover:text-ink pointer-coarse:min-h-11'

const Upcoming = ({ preview, skip }: { readonly preview: Preview; readonly skip: (local: string) => void }) => {
  const { repeat: words } = useEditorWords()
  const day = useDay()
  return (
    <ol className="flex flex-col" data-next-dates>
      {preview.items.map(({ startsAtLocal, moved }) => (
        <li key={startsAtLocal} className={row}>
          <span className="tabular">
            {day(startsAtLocal)} · {startsAtLocal.slice(11, 16)}
            {moved ? <span className="text-small text-muted"> ({words.moved})</span> : null}
          </span>
          <button
            type="button"
            className={small}
            aria-label={words.skipDate(day(startsAtLocal))}
            onClick={() => skip(startsAtLocal.slice(0, 16))}
          >
            {words.skip}
          </button>
        </li>
      ))}
    </ol>
  )
}

const Skipped = ({
  skipped,
  putBack,
}: {
  readonly skipped: readonly string[]
  readonly putBack: (local: string) => void
}) => {
  const { repeat: words } = useEditorWords()
  const day = useDay()
  if (skipped.length === 0) return null
  return (
    <div>
      <p className="text-small font-semibold text-muted">{words.skipped}</p>
      <ul className="flex flex-col">
        {skipped.map(local => (
          <li key={local} className={row}>
            <span className="tabular text-muted line-through">
              {day(local)} · {local.slice(11, 16)}
            </span>
            <button
              type="button"
              className={small}
              aria-label={words.putBackDate(day(local))}
              onClick={() => putBack(local)}
            >
              {words.putBack}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Extra = ({ add }: { readonly add: (local: string) => void }) => {
  const { repeat: words } = useEditorWords()
  const [local, setLocal] = useState('')
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        type="datetime-local"
        aria-label={words.extra}
        value={local}
        onChange={({ currentTarget }) => setLocal(currentTarget.value)}
        className={`${inputClass} max-w-60`}
      />
      <Button
        tone="plain"
        disabled={!local}
        onClick={() => {
          add(local)
          setLocal('')
        }}
      >
        {words.add}
      </Button>
    </div>
  )
}

type Words = ReturnType<typeof useEditorWords>['repeat']

const countOf = ({ endless, total }: Preview, words: Words) =>
  endless ? words.endless : total === null ? words.long : words.total(total)

/** The ten dates that come next, each to be skipped; what was skipped, to be put back; and dates besides the rule. */
export const NextDates = ({ fields, change }: Pick<SectionProps, 'fields' | 'change'>) => {
  const { repeat: words } = useEditorWords()
  const { preview, fault } = usePreview({ fields })
  const exdates = listOf(fields.exdates)
  const rdates = listOf(fields.rdates)
  const skip = (local: string) =>
    rdates.includes(local)
      ? change({ rdates: rdates.filter(one => one !== local).join(',') })
      : change({ exdates: [...exdates, local].sort().join(',') })
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="font-semibold">{words.next}</p>
        <p role="status" className={fault ? 'text-small font-medium text-danger' : 'tabular text-small text-muted'}>
          {fault ?? (preview && countOf(preview, words))}
        </p>
      </div>
      {preview ? (
        <Upcoming preview={preview} skip={skip} />
      ) : fault ? null : (
        <div className="flex flex-col gap-3">
          {[1, 2, 3, 4].map(one => (
            <Skeleton key={one} className="h-8" />
          ))}
        </div>
      )}
      <Skipped
        skipped={exdates}
        putBack={local => change({ exdates: exdates.filter(one => one !== local).join(',') })}
      />
      <Extra add={local => change({ rdates: [...new Set([...rdates, local])].sort().join(',') })} />
    </div>
  )
}
