import { buttonClass } from '@flow/ui/components'
import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-router'
import { useAwake } from '../../site/site.ts'
import { wishPlaceOf } from './place.ts'
import { PlaceCombobox } from './place-combobox.tsx'
import type { WishProps } from './sentence.tsx'
import { type WishPlace, wishParams } from './wish.ts'
import { useDiscoverWords } from './words.ts'

const LOCATE_TIMEOUT_MS = 10_000

/** Asks the device where it is. */
const NearMe = ({ onFound }: { readonly onFound: (place: WishPlace) => void }) => {
  const discover = useDiscoverWords()
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
        onFound({ name: discover.here, lat: coords.latitude, lng: coords.longitude, scale: 'here', zone })
      },
      () => setState('failed'),
      { timeout: LOCATE_TIMEOUT_MS, maximumAge: 60_000 },
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <button type="button" onClick={ask} disabled={state === 'asking'} className={buttonClass('plain')}>
        <LocateFixed className="size-4.5" aria-hidden="true" />
        {discover.here}
      </button>
      {state === 'failed' ? (
        <p role="alert" className="text-small text-danger">
          {discover.hereFailed}
        </p>
      ) : null}
    </div>
  )
}

/** Where to look: any city, street or venue, or where one is. A typed name alone also works; the server finds it. */
export const PlacePicker = ({ wish, change, close }: WishProps & { readonly close: () => void }) => {
  const discover = useDiscoverWords()
  const [words, setWords] = useState('')
  const awake = useAwake()
  const go = (place: WishPlace) => {
    change({ ...wish, place, liked: false, bbox: null, radiusKm: null })
    setWords('')
    close()
  }
  const kept = wishParams({ ...wish, place: null, bbox: null, radiusKm: null })
  return (
    <div className="flex flex-col gap-3">
      <Form action="/" onSubmit={close} reloadDocument>
        <PlaceCombobox
          label={discover.searchWhere}
          placeholder={discover.searchWhereHint}
          name="place"
          value={words}
          onType={setWords}
          onPick={place => go(wishPlaceOf(place))}
        />
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </Form>
      {awake && 'geolocation' in navigator ? <NearMe onFound={go} /> : null}
    </div>
  )
}
