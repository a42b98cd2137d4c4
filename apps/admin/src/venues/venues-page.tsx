import { formatCount } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FoundVenue, venuesQuery } from '../api/curation.ts'
import { DeskList } from '../parts/desk-list.tsx'
import { SearchField, useSearched } from '../parts/search-field.tsx'
import { cellClass } from '../parts/table.tsx'
import { useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { MergeVenues } from './merge-venues.tsx'
import { VenueDesk } from './venue-desk.tsx'
import { addressOf } from './venue-words.ts'

/** The venues that are chosen, also those that other words found before. */
const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, FoundVenue>>(new Map())
  const toggle = (venue: FoundVenue) => {
    const changed = new Map(chosen)
    if (!changed.delete(venue.id)) changed.set(venue.id, venue)
    setChosen(changed)
  }
  return { chosen, toggle, clear: () => setChosen(new Map()) }
}

/** Where events are given: found by words, put right, and made one where several records are one place. */
export const VenuesPage = () => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.venues
  const change = useChange('venues')
  const { chosen, toggle, clear } = useChosen()
  const found = useInfiniteQuery(venuesQuery(useSearched()))
  return (
    <DeskList<FoundVenue>
      words={words}
      caption={words.caption}
      columns={[
        { label: words.venue },
        { label: words.address, className: 'max-md:hidden' },
        { label: words.capacity, className: 'text-right max-sm:hidden' },
        { label: words.upcoming, className: 'text-right max-sm:hidden' },
      ]}
      found={found}
      change={change}
      narrow={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <SearchField label={words.venue} />
          <MergeVenues venues={[...chosen.values()]} change={change} onDone={clear} />
        </div>
      }
      line={venue => ({
        name: venue.name,
        before: (
          <label className="grid min-h-6 min-w-6 shrink-0 place-items-center pointer-coarse:min-h-11 pointer-coarse:min-w-11">
            <input
              type="checkbox"
              aria-label={words.choose(venue.name)}
              checked={chosen.has(venue.id)}
              onChange={() => toggle(venue)}
              className="size-4"
            />
          </label>
        ),
        below: <span className="block pl-5 leading-5 text-muted md:hidden">{addressOf(venue, language)}</span>,
        cells: (
          <>
            <td className={cx(cellClass, 'max-w-96 truncate max-md:hidden')}>{addressOf(venue, language)}</td>
            <td className={cx(cellClass, 'tabular text-right max-sm:hidden')}>
              {venue.capacity === null ? '' : formatCount(venue.capacity, language)}
            </td>
            <td className={cx(cellClass, 'tabular text-right max-sm:hidden')}>
              {formatCount(venue.upcomingEvents, language)}
            </td>
          </>
        ),
      })}
      desk={(venue, onDone) => <VenueDesk venue={venue} change={change} onDone={onDone} />}
    />
  )
}
