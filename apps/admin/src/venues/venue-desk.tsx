import { Button } from '@flow/ui/components'
import { useState } from 'react'
import { Link } from 'react-router'
import { curate, type FoundVenue } from '../api/curation.ts'
import { controlClass, linkClass } from '../parts/table.tsx'
import type { Change } from '../parts/use-change.ts'
import { useWords } from '../preferences/preferences.tsx'

const FIELDS = ['name', 'address', 'city'] as const

interface VenueDeskProps {
  readonly venue: FoundVenue
  readonly change: Change
  readonly onDone: () => void
}

/** Puts the name and the address of a venue right; its events follow. */
export const VenueDesk = ({ venue, change, onDone }: VenueDeskProps) => {
  const { curation } = useWords()
  const words = curation.venues
  const [typed, setTyped] = useState({ name: venue.name, address: venue.address ?? '', city: venue.city ?? '' })
  const labels = { name: words.name, address: words.street, city: words.city }
  const save = () =>
    change.run(async () => {
      const { name, address, city } = typed
      await curate.changeVenue(venue.id, { name, address: address.trim() || null, city: city.trim() || null })
      return curation.done
    }, onDone)
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
      <a href={`/venues/${venue.id}`} className={linkClass} aria-label={words.openOne(venue.name)}>
        {words.open}
      </a>
      <Link to={`/audit?subjectId=${venue.id}`} className={linkClass}>
        {curation.history}
      </Link>
    </form>
  )
}
