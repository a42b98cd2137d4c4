import { cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { moderate, type Source, sourcesQuery } from '../api/moderation.ts'
import { ActButton } from '../parts/ask-button.tsx'
import { DeskRow } from '../parts/desk-row.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { cellClass, linkClass, Said, Table } from '../parts/table.tsx'
import { stamp } from '../parts/time.ts'
import { type Change, useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { Owner } from './owner.tsx'

interface SourceProps {
  readonly source: Source
  readonly change: Change
}

const stateOf = ({ paused, failures, lastRun }: Source) => {
  if (paused) return 'paused'
  if (failures > 0) return 'failing'
  return lastRun ? 'kept' : 'waiting'
}
const TONES = { paused: 'text-danger', failing: 'text-danger', kept: 'text-good', waiting: 'text-muted' } as const

const Desk = ({ source, change }: SourceProps) => {
  const { curation } = useWords()
  const words = curation.imports
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sunken px-4 py-3">
      <p className="wrap-anywhere">{source.url}</p>
      {source.paused?.reason ? <p className="font-semibold text-danger">{source.paused.reason}</p> : null}
      {source.lastRun?.error ? <p className="text-danger">{source.lastRun.error}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        {source.paused ? (
          <ActButton
            change={change}
            title={words.resumeTitle(source.name)}
            text={words.resumeText}
            act={() => moderate.resumeSource(source.id)}
          >
            {words.resume}
          </ActButton>
        ) : (
          <ActButton
            change={change}
            tone="danger"
            title={words.pauseTitle(source.name)}
            text={words.pauseText}
            reason="welcome"
            act={reason => moderate.pauseSource(source.id, reason)}
          >
            {words.pause}
          </ActButton>
        )}
        <ActButton
          change={change}
          tone="danger"
          title={words.removeTitle(source.name)}
          text={words.removeText}
          reason="welcome"
          act={reason => moderate.removeSource(source.id, reason)}
        >
          {words.remove}
        </ActButton>
        <Link to={`/audit?subjectId=${source.id}`} className={linkClass}>
          {curation.history}
        </Link>
      </div>
    </div>
  )
}

const Line = (props: SourceProps) => {
  const { source } = props
  const { imports: words } = useWords().curation
  const { language } = usePreferences()
  const [open, setOpen] = useState(false)
  const state = stateOf(source)
  return (
    <DeskRow
      name={source.name}
      cells={
        <>
          <td className={cx(cellClass, 'font-semibold', TONES[state])}>{words.sourceStates[state]}</td>
          <td className={cx(cellClass, 'tabular whitespace-nowrap max-md:hidden')}>
            {source.lastRun ? stamp(source.lastRun.at, new Date(), language) : ''}
          </td>
          <td className={cx(cellClass, 'whitespace-nowrap max-sm:hidden')}>
            <Owner ownerId={source.ownerId} />
          </td>
        </>
      }
      span={4}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <Desk {...props} />
    </DeskRow>
  )
}

/** The addresses that people keep their events in step with; any of them can be stopped. */
export const Sources = () => {
  const { imports: words } = useWords().curation
  const change = useChange('sources')
  return (
    <section aria-labelledby="sources" className="flex min-w-0 flex-col gap-3 pt-4">
      <div>
        <h2 id="sources" className="display text-lead">
          {words.sources}
        </h2>
        <p className="text-muted">{words.sourcesText}</p>
      </div>
      <Said change={change} />
      <FoundList<Source> found={useInfiniteQuery(sourcesQuery)} none={words.noSources}>
        {items => (
          <Table
            caption={words.sourcesCaption}
            columns={[
              { label: words.name },
              { label: words.state },
              { label: words.lastRun, className: 'max-md:hidden' },
              { label: words.owner, className: 'max-sm:hidden' },
            ]}
          >
            {items.map(source => (
              <Line key={source.id} source={source} change={change} />
            ))}
          </Table>
        )}
      </FoundList>
    </section>
  )
}
