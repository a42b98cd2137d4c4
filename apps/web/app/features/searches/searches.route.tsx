import type { SavedSearch } from '@flow/contracts'
import { discoverMessages, formatAgo } from '@flow/ui'
import { Button, buttonClass, Empty } from '@flow/ui/components'
import { Bell, BellOff } from 'lucide-react'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useFetcher,
  useLoaderData,
} from 'react-router'
import { orTrouble, requireMe, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { headOf, siteOf } from '../../site/head.ts'
import { useLanguage, useNow, useOwnZone } from '../../site/site.ts'
import { useDiscoverWords } from '../discover/words.ts'
import { searchPath } from './search-path.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const { items } = await orTrouble(visit.api.savedSearches())
  return { searches: items }
}

/** Turns the alerts of a search on or off, or forgets the search. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const form = await request.formData()
  const id = text(form, 'id')
  if (text(form, 'intent') === 'remove') await orTrouble(visit.api.removeSearch(id))
  else await orTrouble(visit.api.changeSearch(id, { alerts: text(form, 'alerts') === 'on' }))
  return null
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: discoverMessages[site?.language ?? 'en'].searches.title, hidden: true })
}

const Search = ({ search }: { readonly search: SavedSearch }) => {
  const { searches } = useDiscoverWords()
  const fetcher = useFetcher()
  const now = useNow()
  const language = useLanguage()
  const zone = useOwnZone()
  const asked = fetcher.formData?.get('alerts')
  const alerts = asked ? asked === 'on' : search.alerts
  const Icon = alerts ? Bell : BellOff
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          to={searchPath(search)}
          className="text-lead font-semibold [overflow-wrap:anywhere] decoration-accent decoration-2 underline-offset-4 hover:underline"
        >
          {search.name}
        </Link>
        <p className="text-small text-muted">
          {search.lastMatchAt
            ? searches.lastMatch(formatAgo(search.lastMatchAt, now, zone ?? 'UTC', language))
            : searches.noMatch}
        </p>
      </div>
      <fetcher.Form method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={search.id} />
        <Button type="submit" tone="plain" name="alerts" value={alerts ? 'off' : 'on'} aria-pressed={alerts}>
          <Icon className="size-4.5" aria-hidden="true" />
          {searches.alerts}
        </Button>
        <ConfirmButton sure={searches.removeSure} name="intent" value="remove" className={buttonClass('quiet')}>
          {searches.remove}
        </ConfirmButton>
      </fetcher.Form>
    </li>
  )
}

/** What one looks for again and again: to open, to be told of or not, to forget. */
const SearchesPage = () => {
  const { searches: words } = useDiscoverWords()
  const { searches } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 pt-8 md:px-8 md:pt-12">
      <h1 className="display text-display">{words.title}</h1>
      {searches.length === 0 ? (
        <Empty title={words.none} text={words.noneText} drawing={{ seed: 'searches-1', category: 'outdoors' }}>
          <Link to="/" className={buttonClass('plain')}>
            {words.look}
          </Link>
        </Empty>
      ) : (
        <ul>
          {searches.map(search => (
            <Search key={search.id} search={search} />
          ))}
        </ul>
      )}
    </div>
  )
}

export default SearchesPage
