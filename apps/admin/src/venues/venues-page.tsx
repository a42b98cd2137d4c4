import { formatCount } from '@flow/ui'
import { Button, cx } from '@flow/ui/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { curate, type FoundVenue, venuesQuery } from '../api/curation.ts'
import { FoundList } from '../parts/found-list.tsx'
import { Page } from '../parts/page.tsx'
import { SearchField, useSearched } from '../parts/search-field.tsx'
import { actionClass, cellClass, controlClass, Said, Table } from '../parts/table.tsx'
import { type Change, useChange } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'

interface VenueProps {
  readonly venue: FoundVenue
  readonly change: Change
  readonly open: boolean
  readonly onToggle: () => void
}

const FIELDS = ['name', 'address', 'city'] as const

const Edit = ({ venue, change, onToggle }: VenueProps) => {
  const { curation } = useWords()
  const words = curation.venues
  const [typed, setTyped] = useState({ name: venue.name, address: venue.address ?? '', city: venue.city ?? '' })
  const labels = { name: words.name, address: words.street, city: words.city }
  const save = () =>
    change.run(async () => {
      const { name, address, city } = typed
      await curate.changeVenue(venue.id, { name, address: address.trim() || null, city: city.trim() || null })
      return curation.done
    }, onToggle)
  return (
    <form
      className="flex flex-wrap items-center gap-2 rounded-control bg-sunken px-4 py-3"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {FIELDS.map(name => (
        <input
          key={name}
          aria-label={labels[name]}
          placeholder={labels[name]}
          required={name === 'name'}
          maxLength={200}
          value={typed[name]}
          onChange={({ currentTarget: { value } }) => setTyped(before => ({ ...before, [name]: value }))}
          className={`${controlClass} flex-1 basis-40`}
        />
      ))}
      <Button type="submit" size="small" busy={change.busy}>
        {curation.save}
      </Button>
      <Link to={`/audit?subjectId=${venue.id}`} className="text-accent underline underline-offset-4">
        {curation.history}
      </Link>
    </form>
  )
}

const Row = (props: VenueProps) => {
  const { venue, open, onToggle } = props
  const { venues: words } = useWords().curation
  const { language } = usePreferences()
  return (
    <>
      <tr className={cx('border-t border-line', open ? 'bg-accent-soft' : 'hover:bg-sunken')}>
        <td className={cx(cellClass, 'max-w-80')}>
          <a
            href={`/venues/${venue.id}`}
            data-line
            className="block truncate font-semibold underline-offset-4 hover:underline"
          >
            {venue.name}
          </a>
        </td>
        <td className={cx(cellClass, 'max-w-96 truncate max-md:hidden')}>
          {[venue.address, venue.city, venue.country].filter(Boolean).join(', ')}
        </td>
        <td className={cx(cellClass, 'tabular text-right max-sm:hidden')}>
          {venue.capacity === null ? '' : formatCount(venue.capacity, language)}
        </td>
        <td className={cx(cellClass, 'text-right')}>
          <button
            type="button"
            aria-expanded={open}
            aria-label={words.editOne(venue.name)}
            onClick={onToggle}
            className={actionClass}
          >
            {words.edit}
          </button>
        </td>
      </tr>
      {open ? (
        <tr className="bg-accent-soft">
          <td colSpan={4} className="px-2 pb-2">
            <Edit {...props} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Where events are given: found by words, and put right. */
export const VenuesPage = () => {
  const { curation } = useWords()
  const words = curation.venues
  const change = useChange('venues')
  const [open, setOpen] = useState<string | null>(null)
  const found = useInfiniteQuery(venuesQuery(useSearched()))
  return (
    <Page title={words.title}>
      <p className="text-body text-muted">{words.text}</p>
      <SearchField label={words.venue} />
      <Said change={change} />
      <FoundList found={found} none={words.none}>
        {items => (
          <Table
            caption={words.caption}
            columns={[
              { label: words.venue },
              { label: words.address, className: 'max-md:hidden' },
              { label: words.capacity, className: 'text-right max-sm:hidden' },
              { label: curation.actions, className: 'text-right' },
            ]}
          >
            {items.map(venue => (
              <Row
                key={venue.id}
                venue={venue}
                change={change}
                open={open === venue.id}
                onToggle={() => setOpen(open === venue.id ? null : venue.id)}
              />
            ))}
          </Table>
        )}
      </FoundList>
    </Page>
  )
}
