import { catalogue } from '@flow/ui'
import { type ActionFunctionArgs, redirect } from 'react-router'
import { type Refusal, refusedAt } from '../../api/problem.ts'
import { visitContext } from '../../server/visit.ts'
import { refusedOr } from '../settings/act.ts'
import { venueIn } from './venue-form.ts'

/** Where the city is that was typed but not chosen. */
const pointOf = async (
  api: { places: (q: string) => Promise<{ items: { lat: number; lng: number }[] }> },
  city: string,
) => (city ? (await api.places(city).catch(() => ({ items: [] }))).items[0] : undefined)

/** Adds a venue, or changes one. */
export const editVenueAction = async ({
  request,
  params,
  context,
}: ActionFunctionArgs): Promise<Refusal | Response> => {
  const visit = context.get(visitContext)
  const venue = venueIn(await request.formData())
  try {
    const point = venue.lat === undefined ? await pointOf(visit.api, venue.city ?? '') : undefined
    const [lat, lng] = [venue.lat ?? point?.lat, venue.lng ?? point?.lng]
    const messages = catalogue(visit.language)
    if (lat === undefined || lng === undefined)
      return refusedAt('city', messages.errors.codes.place_unknown ?? '', messages)
    const body = { ...venue, lat, lng }
    const { id } = params.venueId ? await visit.api.changeVenue(params.venueId, body) : await visit.api.addVenue(body)
    return redirect(`/venues/${id}`)
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}
