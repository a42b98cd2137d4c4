import { Choice, TextField } from '@flow/ui/components'
import type { EventKind, FoundPlace } from '../../api/types.ts'
import { useMessages } from '../../site/site.ts'
import { PlaceCombobox } from '../discover/place-combobox.tsx'
import { Section, type SectionProps } from './section.tsx'

/** A place that was chosen fills in what is known of it. */
const chosen = (place: FoundPlace) => ({
  city: place.kind === 'city' ? place.name : (place.region ?? place.name),
  country: place.country,
  lat: String(place.lat),
  lng: String(place.lng),
  timeZone: place.timeZone,
  ...(place.kind === 'venue' ? { placeName: place.name } : {}),
  ...(place.kind === 'street' ? { address: place.name } : {}),
})

const Place = ({ fields, change, faults }: SectionProps) => {
  const { host, common } = useMessages()
  return (
    <>
      <PlaceCombobox
        label={host.city}
        placeholder={host.cityHint}
        name="city"
        value={fields.city}
        onType={city => change({ city, country: '', lat: '', lng: '' })}
        onPick={place => change(chosen(place))}
        error={faults.city}
      />
      {(['country', 'lat', 'lng'] as const).map(name => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      <TextField
        label={host.placeName}
        name="placeName"
        placeholder={host.placeNameHint}
        maxLength={200}
        value={fields.placeName}
        onChange={event => change({ placeName: event.currentTarget.value })}
        error={faults.placeName}
      />
      <TextField
        label={host.address}
        name="address"
        note={common.optional}
        maxLength={200}
        autoComplete="off"
        value={fields.address}
        onChange={event => change({ address: event.currentTarget.value })}
        error={faults.address}
      />
    </>
  )
}

export const Where = (props: SectionProps) => {
  const { fields, change, faults } = props
  const { host } = useMessages()
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
          defaultValue={fields.link}
          error={faults.link}
        />
      )}
    </Section>
  )
}
