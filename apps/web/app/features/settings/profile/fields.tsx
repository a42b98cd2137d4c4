import type { OwnProfile } from '@flow/contracts'
import { inputClass, TextArea, TextField } from '@flow/ui/components'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../site/site.ts'
import { PlaceCombobox } from '../../discover/place-combobox.tsx'
import { LiveButton } from '../live-button.tsx'
import { Panel } from '../panel.tsx'
import { useSettingsWords } from '../words.ts'

type Faults = Readonly<Record<string, string>>

/** A fault of one item of a list, such as `interests.2`, stands at the list. */
const faultOf = (faults: Faults | undefined, field: string) =>
  Object.entries(faults ?? {}).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]

interface AboutProps {
  readonly me: OwnProfile
  readonly languages: string
  readonly faults?: Faults
}

export const About = ({ me, languages, faults }: AboutProps) => {
  const { profile } = useSettingsWords().settings
  const { optional } = useMessages().common
  const field = (name: 'bio' | 'pronouns' | 'interests' | 'languages' | 'displayName' | 'username') => ({
    name,
    label: profile[name],
    error: faultOf(faults, name),
  })
  return (
    <Panel title={profile.about}>
      <TextField {...field('displayName')} defaultValue={me.displayName} required maxLength={80} autoComplete="name" />
      <TextField
        {...field('username')}
        defaultValue={me.username}
        required
        minLength={3}
        maxLength={30}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextArea
        {...field('bio')}
        defaultValue={me.bio ?? ''}
        hint={profile.bioHint}
        note={optional}
        rows={4}
        maxLength={2000}
      />
      <TextField {...field('pronouns')} defaultValue={me.pronouns ?? ''} note={optional} maxLength={40} />
      <TextField
        {...field('interests')}
        defaultValue={me.interests.join(', ')}
        hint={profile.interestsHint}
        note={optional}
      />
      <TextField {...field('languages')} defaultValue={languages} hint={profile.languagesHint} note={optional} />
    </Panel>
  )
}

const MOST_LINKS = 8

/** Names and addresses side by side; one empty row waits at the end. */
export const Links = ({ links, faults }: { readonly links: OwnProfile['links']; readonly faults?: Faults }) => {
  const { profile } = useSettingsWords().settings
  const [rows, setRows] = useState(Math.min(MOST_LINKS, links.length + 1))
  const fault = faultOf(faults, 'links')
  return (
    <Panel title={profile.links}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
        <div key={index} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-2">
          <input
            name="linkLabel"
            aria-label={profile.linkLabel(index + 1)}
            placeholder={profile.linkLabelHint}
            defaultValue={links[index]?.label}
            maxLength={40}
            className={inputClass}
          />
          <input
            name="linkUrl"
            type="url"
            inputMode="url"
            aria-label={profile.linkUrl(index + 1)}
            placeholder="https://"
            defaultValue={links[index]?.url}
            maxLength={300}
            aria-invalid={fault ? true : undefined}
            className={inputClass}
          />
        </div>
      ))}
      {fault ? <p className="text-small font-medium text-danger">{fault}</p> : null}
      {rows < MOST_LINKS ? (
        <LiveButton tone="quiet" className="-ml-3 self-start" onClick={() => setRows(rows + 1)}>
          <Plus className="size-4.5" aria-hidden="true" />
          {profile.addLink}
        </LiveButton>
      ) : null}
    </Panel>
  )
}

/** Where one is; words without a chosen place are no place. */
export const Where = ({ place, faults }: { readonly place: OwnProfile['place']; readonly faults?: Faults }) => {
  const { profile } = useSettingsWords().settings
  const [chosen, choose] = useState({
    name: place ? (place.name ?? `${place.lat}, ${place.lng}`) : '',
    lat: String(place?.lat ?? ''),
    lng: String(place?.lng ?? ''),
  })
  return (
    <Panel title={profile.where} text={profile.placeText}>
      <PlaceCombobox
        label={profile.place}
        placeholder={profile.placeHint}
        name="place"
        value={chosen.name}
        onType={name => choose({ name, lat: '', lng: '' })}
        onPick={({ name, lat, lng }) => choose({ name, lat: String(lat), lng: String(lng) })}
        error={faultOf(faults, 'place')}
      />
      <input type="hidden" name="lat" value={chosen.lat} />
      <input type="hidden" name="lng" value={chosen.lng} />
    </Panel>
  )
}

export const ForYouOnly = ({ me, faults }: { readonly me: OwnProfile; readonly faults?: Faults }) => {
  const { profile } = useSettingsWords().settings
  const { optional } = useMessages().common
  return (
    <Panel title={profile.private} text={profile.privateText}>
      <TextField
        label={profile.birthDate}
        name="birthDate"
        type="date"
        autoComplete="bday"
        defaultValue={me.birthDate ?? ''}
        note={optional}
        error={faultOf(faults, 'birthDate')}
      />
      <TextField
        label={profile.phone}
        name="phone"
        type="tel"
        autoComplete="tel"
        defaultValue={me.phone ?? ''}
        note={optional}
        error={faultOf(faults, 'phone')}
      />
    </Panel>
  )
}
