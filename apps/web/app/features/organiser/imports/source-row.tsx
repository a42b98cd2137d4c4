import type { ImportSource, ImportState, ListedImport } from '@flow/contracts'
import { Button, Skeleton } from '@flow/ui/components'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { browserApi } from '../../../api/browser.ts'
import { ConfirmButton } from '../../../site/confirm-button.tsx'
import { useMessages } from '../../../site/site.ts'
import { LiveButton } from '../../settings/live-button.tsx'
import { useMoment } from '../../settings/moments.ts'
import { useFollow } from '../use-follow.ts'
import { useFaultWords, useOrganiserWords } from '../words.ts'
import { Refusals } from './import-preview.tsx'
import type { ImportAnswer } from './imports-action.ts'

const RUNS = 5

/** One run: what it brought, and what it had to leave; named by its file, or by when it was. */
export const Run = ({ run, dated }: { readonly run: ImportState; readonly dated?: boolean }) => {
  const { imports: words } = useOrganiserWords()
  const moment = useMoment()
  return (
    <li data-run={run.status} className="flex flex-col gap-2 border-b border-line py-3 last:border-0">
      <p className="tabular flex flex-wrap gap-x-3">
        <span className="font-semibold">{dated ? moment(run.createdAt) : run.name}</span>
        <span className="text-muted">
          {dated ? '' : `${moment(run.createdAt)} · `}
          {run.status === 'done' ? words.counts(run) : words.states[run.status]}
        </span>
      </p>
      {run.error ? <p className="text-small text-danger">{run.error}</p> : null}
      {run.refusals.length > 0 ? <Refusals refusals={run.refusals} /> : null}
    </li>
  )
}

const Report = ({ source }: { readonly source: ImportSource }) => {
  const { imports: words } = useOrganiserWords()
  const { errors } = useMessages()
  const [runs, setRuns] = useState<readonly ListedImport[] | 'failed' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is another report
  useEffect(() => {
    browserApi.imports({ sourceId: source.id, limit: RUNS }).then(
      ({ items }) => setRuns(items),
      () => setRuns('failed'),
    )
  }, [source.id, source.lastRun?.at])
  if (runs === 'failed') return <p className="text-danger">{errors.fallback}</p>
  if (!runs) return <Skeleton className="h-16 rounded-control" />
  if (runs.length === 0) return <p className="text-small text-muted">{words.noRuns}</p>
  return (
    <ul className="rounded-control bg-sunken px-4">
      {runs.map(run => (
        <Run key={run.id} run={run} dated />
      ))}
    </ul>
  )
}

/** When it is read next, or why it is not. */
const Next = ({ source: { paused, nextRunAt, publish } }: { readonly source: ImportSource }) => {
  const { imports: words } = useOrganiserWords()
  const moment = useMoment()
  if (paused?.byAdmin)
    return <p className="text-small font-medium text-danger wrap-anywhere">{words.stopped(paused.reason ?? '')}</p>
  return (
    <p className="tabular text-small text-muted">
      {paused ? words.resting : words.next(moment(nextRunAt))} · {publish ? words.published : words.asDrafts}
    </p>
  )
}

const LastRun = ({ source }: { readonly source: ImportSource }) => {
  const { imports: words } = useOrganiserWords()
  const faultWords = useFaultWords()
  const moment = useMoment()
  const { lastRun, failures } = source
  if (!lastRun) return <p className="text-small text-muted">{words.firstRun}</p>
  if (lastRun.outcome === 'failed')
    return (
      <p className="tabular text-small font-medium text-danger">
        {words.failed(moment(lastRun.at), faultWords(lastRun.fault, lastRun.error), failures)}
      </p>
    )
  return (
    <p className="tabular text-small text-muted">
      {moment(lastRun.at)} · {lastRun.outcome === 'unchanged' ? words.nothingNew : words.counts(lastRun)}
    </p>
  )
}

type Deed = 'run' | 'pause' | 'resume'

/** What can be done with a source: fetch it now, let it rest and wake it, or let it go. */
const Deeds = ({ source, busy }: { readonly source: ImportSource; readonly busy: (deed: Deed) => boolean }) => {
  const { imports: words } = useOrganiserWords()
  const { paused } = source
  const deed = (name: Deed) => (
    <Button type="submit" name="intent" value={name} tone="plain" size="small" busy={busy(name)}>
      {words[name]}
    </Button>
  )
  if (paused?.byAdmin) return null
  return (
    <>
      {paused ? deed('resume') : deed('run')}
      {paused ? null : deed('pause')}
      <ConfirmButton
        name="intent"
        value="remove"
        sure={words.removeSure}
        className="min-h-9 rounded-full px-3.5 text-small font-semibold text-danger hover:bg-danger-soft pointer-coarse:min-h-11"
      >
        {words.remove}
      </ConfirmButton>
    </>
  )
}

const stateOf = ({ paused, lastRun }: ImportSource) => (paused ? 'paused' : (lastRun?.outcome ?? 'new'))

/** An address that is kept in step: how the last run went, and what can be done with it. */
export const SourceRow = ({ source }: { readonly source: ImportSource }) => {
  const { imports: words } = useOrganiserWords()
  const fetcher = useFetcher<ImportAnswer>()
  const [open, setOpen] = useState(false)
  const { data } = fetcher
  const asked = Boolean(data && 'before' in data && data.before === (source.lastRun?.at ?? '')) && !source.paused
  const refused = data && 'faults' in data ? data.message : null
  useFollow((source.lastRun === null && !source.paused) || asked)
  return (
    <li
      data-source={stateOf(source)}
      className="flex flex-col gap-3 border-b border-line px-4 py-4 last:border-0 md:px-5"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="truncate font-semibold">{source.name}</p>
          <p className="truncate text-small text-muted">{source.url}</p>
          <LastRun source={source} />
          <Next source={source} />
        </div>
        <fetcher.Form method="post" className="flex flex-wrap items-center gap-1">
          <input type="hidden" name="id" value={source.id} />
          <input type="hidden" name="before" value={source.lastRun?.at ?? ''} />
          <LiveButton tone="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.report}
          </LiveButton>
          <Deeds source={source} busy={deed => fetcher.formData?.get('intent') === deed || (deed === 'run' && asked)} />
        </fetcher.Form>
      </div>
      {refused ? (
        <p role="alert" className="text-small font-medium text-danger">
          {refused}
        </p>
      ) : null}
      {open ? <Report source={source} /> : null}
    </li>
  )
}
