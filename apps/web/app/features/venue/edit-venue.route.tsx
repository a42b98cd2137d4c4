import type { Venue } from '@flow/contracts'
import { venueMessages } from '@flow/ui'
import { Button, buttonClass, Notice, TextArea, TextField } from '@flow/ui/components'
import { lazy, Suspense, useState } from 'react'
import {
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useAwake, useMessages } from '../../site/site.ts'
import { useFaultFocus } from '../../site/use-fault-focus.ts'
import { PlaceCombobox } from '../discover/place-combobox.tsx'
import { cityOf } from '../discover/place-search.ts'
import { useEditorWords } from '../host/editor-words.ts'
import { useHostWords } from '../host/words.ts'
import { MapFallback } from '../map/map-fallback.tsx'
import { MapPlaceholder } from '../map/map-placeholder.tsx'
import { editVenueAction } from './edit-venue-action.ts'
import { placeOf, type VenueFields } from './venue-form.ts'
import { useVenueWords } from './words.ts'

const PinMap = lazy(() => import('../host/pin-map.tsx'))

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  if (!params.venueId) return { venue: null }
  const venue = await orTrouble(visit.api.venue(params.venueId))
  if (!venue.canEdit) throw data({ status: 403, subject: 'page' }, { status: 403 })
  return { venue }
}

export const action = editVenueAction

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData }) => {
  const site = siteOf(matches)
  const venue = venueMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData?.venue ? venue.editTitle : venue.newTitle, hidden: true })
}

interface PartProps {
  readonly venue: Venue | null
  readonly faults: Readonly<Record<string, string>>
}

const Where = ({ venue, faults }: PartProps) => {
  const { common } = useMessages()
  const host = useHostWords()
  const words = useVenueWords()
  const { map } = useEditorWords()
  const awake = useAwake()
  const [place, setPlace] = useState(placeOf(venue))
  const change = (changed: Partial<VenueFields>) => setPlace(before => ({ ...before, ...changed }))
  return (
    <>
      <PlaceCombobox
        label={host.city}
        placeholder={host.cityHint}
        name="city"
        value={place.city}
        onType={city => setPlace({ city, country: '', lat: '', lng: '' })}
        onPick={found =>
          setPlace({
            city: cityOf(found),
            country: found.country,
            lat: String(found.lat),
            lng: String(found.lng),
          })
        }
        error={faults.city}
      />
      <TextField
        label={host.address}
        name="address"
        maxLength={200}
        defaultValue={venue?.address ?? ''}
        error={faults.address}
      />
      <TextField
        label={words.neighbourhood}
        note={common.optional}
        hint={words.neighbourhoodHint}
        name="neighbourhood"
        maxLength={80}
        defaultValue={venue?.neighbourhood ?? ''}
        error={faults.neighbourhood}
      />
      {(['country', 'lat', 'lng'] as const).map(name => (
        <input key={name} type="hidden" name={name} value={place[name]} />
      ))}
      {awake && place.lat && place.lng ? (
        <div className="flex flex-col gap-2">
          <div className="h-72 overflow-hidden rounded-card bg-land">
            <MapFallback fallback={<MapPlaceholder reason={map.failed} />}>
              <Suspense fallback={<MapPlaceholder />}>
                <PinMap
                  point={{ lat: Number(place.lat), lng: Number(place.lng) }}
                  onMove={({ lat, lng }) => change({ lat: String(lat), lng: String(lng) })}
                />
              </Suspense>
            </MapFallback>
          </div>
          <p className="text-small text-muted">{map.hint}</p>
        </div>
      ) : null}
    </>
  )
}

const Has = ({ venue, faults }: PartProps) => {
  const { common } = useMessages()
  const words = useVenueWords()
  const note = common.optional
  return (
    <>
      <TextField
        label={words.room}
        note={note}
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        defaultValue={venue?.capacity ?? ''}
        error={faults.capacity}
        className="max-w-60"
      />
      <TextField
        label={words.amenities}
        note={note}
        hint={words.amenitiesHint}
        name="amenities"
        defaultValue={venue?.amenities.join(', ')}
        error={faults.amenities}
      />
      <TextArea
        label={words.description}
        note={note}
        name="description"
        maxLength={5000}
        defaultValue={venue?.description}
        error={faults.description}
      />
      <TextField
        label={words.website}
        note={note}
        name="website"
        type="url"
        inputMode="url"
        placeholder="https://"
        defaultValue={venue?.website ?? ''}
        error={faults.website}
      />
    </>
  )
}

const typed = (amount: number | undefined) => (amount === undefined ? '' : String(amount / 100))

const Asks = ({ venue, faults }: PartProps) => {
  const { common } = useMessages()
  const words = useVenueWords()
  const { tickets } = useEditorWords()
  const pricing = venue?.pricing
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 font-semibold">
        {words.pricing} <span className="text-small font-normal text-muted">{common.optional}</span>
      </legend>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <TextField label={words.anHour} name="hour" inputMode="decimal" defaultValue={typed(pricing?.hour?.amount)} />
        <TextField label={words.aDay} name="day" inputMode="decimal" defaultValue={typed(pricing?.day?.amount)} />
        <TextField
          label={tickets.currency}
          name="currency"
          maxLength={3}
          defaultValue={pricing?.hour?.currency ?? pricing?.day?.currency ?? 'EUR'}
          error={faults['pricing.hour.currency'] ?? faults['pricing.day.currency']}
        />
      </div>
      <TextField label={words.priceNote} name="priceNote" maxLength={500} defaultValue={pricing?.note} />
    </fieldset>
  )
}

const EditVenue = () => {
  const { common } = useMessages()
  const words = useVenueWords()
  const { venue } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refusal>()
  const faults = refusal?.faults ?? {}
  const busy = useNavigation().state === 'submitting'
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-col gap-2">
        <h1 className="display text-display">{venue ? words.editTitle : words.newTitle}</h1>
        {venue ? null : <p className="text-lead text-muted">{words.newText}</p>}
      </div>
      <Form ref={useFaultFocus(refusal)} method="post" className="flex flex-col gap-6">
        {refusal ? <Notice tone="danger">{refusal.message}</Notice> : null}
        <TextField
          label={words.name}
          name="name"
          required
          maxLength={200}
          defaultValue={venue?.name}
          error={faults.name}
        />
        <Where venue={venue} faults={faults} />
        <Has venue={venue} faults={faults} />
        <Asks venue={venue} faults={faults} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" size="large" busy={busy}>
            {common.save}
          </Button>
          <Link to={venue ? `/venues/${venue.id}` : '/venues'} className={buttonClass('quiet', 'large')}>
            {common.cancel}
          </Link>
        </div>
      </Form>
    </div>
  )
}

export default EditVenue
