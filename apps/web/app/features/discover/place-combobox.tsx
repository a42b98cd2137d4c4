import { cx, inputClass } from '@flow/ui/components'
import { Building2, MapPin, MapPinned, Route } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { FoundPlace } from '../../api/types.ts'
import { useLanguage, useTown } from '../../site/site.ts'
import { type PlaceSearch, placeDetail, usePlaceSearch } from './place-search.ts'
import { useDiscoverWords } from './words.ts'

const ICONS = { city: MapPin, neighbourhood: MapPinned, street: Route, venue: Building2 } as const

interface OptionsProps {
  readonly id: string
  readonly search: PlaceSearch
  readonly active: number
  readonly onPick: (place: FoundPlace) => void
}

const Options = ({ id, search, active, onPick }: OptionsProps) => {
  const discover = useDiscoverWords()
  const town = useTown()
  const language = useLanguage()
  return (
    <div id={id} role="listbox" aria-label={discover.searchWhere} className="flex flex-col">
      {search.items.map((place, index) => {
        const Icon = ICONS[place.kind] ?? MapPin
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's own
          <div
            key={place.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={event => event.preventDefault()}
            onClick={() => onPick(place)}
            className="flex min-h-12 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 hover:bg-sunken aria-selected:bg-sunken"
          >
            <Icon className="size-5 shrink-0 text-muted" aria-hidden="true" />
            <span className="min-w-0">
              <span className="block truncate font-medium">{town(place.name, place.timeZone)}</span>
              <span className="block truncate text-small text-muted">{placeDetail(place, language)}</span>
            </span>
          </div>
        )
      })}
    </div>
  )
}

export interface PlaceComboboxProps {
  readonly label: string
  readonly placeholder: string
  readonly name?: string
  readonly value: string
  readonly onType: (words: string) => void
  readonly onPick: (place: FoundPlace) => void
  /** What is wrong with it, in the reader's language. */
  readonly error?: string
}

/** A field that knows the world's places by name (the ARIA combobox pattern with a list). */
export const PlaceCombobox = ({ label, placeholder, name, value, onType, onPick, error }: PlaceComboboxProps) => {
  const discover = useDiscoverWords()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const search = usePlaceSearch(open ? value : '')
  const shown = open && search.items.length > 0
  const pick = (place: FoundPlace) => {
    setOpen(false)
    onPick(place)
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = search.items[active]
    if (step && shown) setActive((active + step + search.items.length) % search.items.length)
    else if (event.key === 'Enter' && shown && chosen) pick(chosen)
    else if (event.key === 'Escape' && shown) setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={placeholder}
        value={value}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-list-${active}` : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={event => {
          onType(event.currentTarget.value)
          setActive(0)
          setOpen(true)
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
        className={inputClass}
      />
      <div className={cx(!shown && 'hidden')}>
        <Options id={`${id}-list`} search={search} active={active} onPick={pick} />
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-small font-medium text-danger">
          {error}
        </p>
      ) : null}
      <p role="status" className="text-small text-muted">
        {open && search.words && search.items.length === 0 && !search.failed ? discover.noPlaces(search.words) : null}
        <span className="sr-only">{shown ? discover.places(search.items.length) : null}</span>
      </p>
    </div>
  )
}
