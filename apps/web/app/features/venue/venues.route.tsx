import { catalogue } from '@flow/ui'
import { buttonClass, Empty, inputClass } from '@flow/ui/components'
import { Building2 } from 'lucide-react'
import { Form, Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'

const SHOWN = 60

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const q = new URL(request.url).searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const { items } = await orTrouble(context.get(visitContext).api.venues({ ...(q ? { q } : {}), limit: SHOWN }))
  return { q, venues: items }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: catalogue(site?.language ?? 'en').venue.title, path: '/venues' })
}

/** Places to meet, by name. */
const Venues = () => {
  const { q, venues } = useLoaderData<typeof loader>()
  const { venue: words } = useMessages()
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 pt-8 md:px-8 md:pt-12">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="display text-display">{words.title}</h1>
        <Link to="/venues/new" className={buttonClass('plain')}>
          {words.newTitle}
        </Link>
      </div>
      <Form role="search" key={q}>
        <input
          type="search"
          name="q"
          defaultValue={q}
          aria-label={words.search}
          placeholder={words.search}
          className={`${inputClass} max-w-md`}
        />
      </Form>
      {venues.length === 0 ? (
        <Empty title={words.none} text={words.noneText} drawing={{ seed: 'venues-1', category: 'community' }} />
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2">
          {venues.map(venue => (
            <li key={venue.id}>
              <Link
                to={`/venues/${venue.id}`}
                className="flex h-full items-start gap-4 rounded-card border border-line p-4 transition-colors hover:border-ink"
              >
                <Building2 className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
                <span className="min-w-0">
                  <span className="block truncate font-semibold">{venue.name}</span>
                  <span className="block truncate text-muted">
                    {[venue.address, venue.city].filter(Boolean).join(', ')}
                  </span>
                  <span className="tabular block text-small text-muted">{words.upcoming(venue.upcomingEvents)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export default Venues
