import { Choice, TextField } from '@flow/ui/components'
import { lazy, Suspense, useState } from 'react'
import type { EventKind, FoundPlace } from '../../api/types.ts'
import { useAwake, useMessages, useTown } from '../../site/site.ts'
import { PlaceCombobox } from '../discover/place-combobox.tsx'
import { cityOf } from '../discover/place-search.ts'
import { MapFallback } from '../map/map-fallback.tsx'
import { MapPlaceholder } from '../map/map-placeholder.tsx'
import { useEditorWords } from './editor-words.ts'
import { Section, type SectionProps } from './section.tsx'
import { useHostWords } from './words.ts'

const PinMap = lazy(() => import('./pin-map.tsx'))

/** A place that was chosen fills in what is known of it; a venue is a place that has a page of its own. */
export const chosenPlace = (place: FoundPlace) => ({
  city: cityOf(place),
  country: place.country,
  lat: String(place.lat),
  lng: String(place.lng),
  timeZone: place.timeZone,
  venueId: place.kind === 'venue' ? place.id.replace(/^venue:/, '') : '',
  ...(place.kind === 'venue' ? { placeName: place.name, address: '' } : {}),
  ...(place.kind === 'street' ? { address: place.name } : {}),
})

const OnMap = ({ fields, change }: SectionProps) => {
  const { map: words } = useEditorWords()
  const [open, setOpen] = useState(false)
  if (!useAwake() || !fields.lat || !fields.lng || fields.venueId) return null
  if (!open)
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="min-h-11 self-start font-semibold text-accent underline-offset-4 hover:underline"
      >
        {words.open}
      </button>
    )
  const point = { lat: Number(fields.lat), lng: Number(fields.lng) }
  return (
    <div className="flex flex-col gap-2">
      <div className="h-72 overflow-hidden rounded-card bg-land">
        <MapFallback fallback={<MapPlaceholder reason={words.failed} />}>
          <Suspense fallback={<MapPlaceholder />}>
            <PinMap
              point={point}
              onMove={({ lat, lng }) => change({ lat: String(lat), lng: String(lng), venueId: '' })}
            />
          </Suspense>
        </MapFallback>
      </div>
      <p className="text-small text-muted">{words.hint}</p>
    </div>
  )
}

const Place = (props: SectionProps) => {
  const { fields, change, faults } = props
  const { common } = useMessages()
  const host = useHostWords()
  const town = useTown()
  return (
    <>
      <PlaceCombobox
        label={host.city}
        placeholder={host.cityHint}
        name="city"
        value={fields.lat ? town(fields.city, fields.timeZone) : fields.city}
        onType={city => change({ city, country: '', lat: '', lng: '', venueId: '' })}
        onPick={place => change(chosenPlace(place))}
        error={faults.city}
      />
      {(['country', 'lat', 'lng', 'venueId'] as const).map(name => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      <TextField
        label={host.placeName}
        name="placeName"
        placeholder={host.placeNameHint}
        maxLength={200}
        value={fields.placeName}
        onChange={event => change({ placeName: event.currentTarget.value, venueId: '' })}
        error={faults.placeName}
      />
      <TextField
        label={host.address}
        name="address"
        note={common.optional}
        maxLength={200}
        autoComplete="off"
        value={fields.address}
        onChange={event => change({ address: event.currentTarget.value, venueId: '' })}
        error={faults.address}
      />
      <OnMap {...props} />
    </>
  )
}

export const Where = (props: SectionProps) => {
  const { fields, change, faults } = props
  const host = useHostWords()
  return (
    <Section title={host.where}>
      <Choice
        legend={host.where}
        legendHidden
        name="kind"
        value={fields.kind}
        onChange={kind => change({ kind: kind as EventKind })}
        options={[
          { value: 'in_person', label: host.inPerson },
          { value: 'virtual', label: host.virtual },
          { value: 'hybrid', label: host.hybrid },
        ]}
      />
      {fields.kind === 'virtual' ? null : <Place {...props} />}
      {fields.kind === 'in_person' ? null : (
        <TextField
          label={host.link}
          name="link"
          type="url"
          inputMode="url"
          placeholder="https://"
          hint={host.linkHint}
          value={fields.link}
          onChange={event => change({ link: event.currentTarget.value })}
          error={faults.link}
        />
      )}
    </Section>
  )
}
