import { catalogue, discoverMessages, townName } from '@flow/ui'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from 'react-router'
import { COOKIES } from '../../server/cookies.ts'
import { visitContext } from '../../server/visit.ts'
import { feedLinks } from '../../site/feed-links.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { Discover } from './discover.tsx'
import { busiestPlace, placeNamed } from './place.ts'
import { apiQuery, isArea, keepablePlace, parsePlace, readWish, type Wish, wishPath } from './wish.ts'

export const PAGE_SIZE = 24

/** The page as the server makes it: the first events of the wish, around the place the visitor looked at last. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const params = new URL(request.url).searchParams
  const asked = readWish(params)
  const typed = params.get('place')?.trim()
  if (typed && !asked.place) {
    const found = await placeNamed(visit.api, typed)
    if (found) throw redirect(wishPath({ ...asked, place: found }))
  }
  if (asked.place) visit.keep(COOKIES.place, keepablePlace(asked.place))
  const place = asked.place ?? parsePlace(visit.cookies.get(COOKIES.place)) ?? (await busiestPlace(visit.api))
  const wish: Wish = { ...asked, place }
  const query = apiQuery(wish)
  const events = await visit.api.events({ ...query, limit: PAGE_SIZE, facets: true }).catch(() => null)
  return { place, query, events, unknownPlace: typed && !asked.place ? typed : null }
}

/** The list follows the address by itself, straight from the API; only forms ask the server for the page again. */
export const shouldRevalidate = ({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname || (formMethod !== undefined && formMethod !== 'GET' && !nextUrl.search)

export const meta: MetaFunction<typeof loader> = ({ matches, loaderData, location }) => {
  const site = siteOf(matches)
  const language = site?.language ?? 'en'
  const discover = discoverMessages[language]
  const place = loaderData?.place
  const town = place ? townName(language, place.name, place.zone) : ''
  const title = !place ? discover.titleEverywhere : isArea(place) ? discover.title(town) : discover.titleNear(town)
  const wish = readWish(new URLSearchParams(location.search))
  const path = wishPath({ ...readWish(new URLSearchParams()), place: wish.place, category: wish.category })
  const description = place ? discover.description(town) : catalogue(language).common.tagline
  return [
    ...headOf(site, { title, description, path }),
    ...(wish.liked ? [] : feedLinks(site, title, apiQuery({ ...wish, place: place ?? null }))),
  ]
}

const DiscoverPage = () => {
  const { place, query, events, unknownPlace } = useLoaderData<typeof loader>()
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: 1 } } }))
  return (
    <QueryClientProvider client={client}>
      <Discover place={place} first={events && { query, events }} unknownPlace={unknownPlace} />
    </QueryClientProvider>
  )
}

export default DiscoverPage
