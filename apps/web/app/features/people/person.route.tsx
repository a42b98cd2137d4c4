import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { feedLinks } from '../../site/feed-links.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { PersonPage } from './person-page.tsx'

const SHOWN = 24

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const personId = params.personId ?? ''
  const [person, events] = await Promise.all([
    orTrouble(api.person(personId), 'person'),
    api.events({ organiser: personId, sort: 'soonest', limit: SHOWN }).catch(() => ({ items: [] })),
  ])
  return { person, events: events.items }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const person = loaderData?.person
  const head = headOf(site, {
    title: person?.displayName ?? 'Flow',
    description: person?.bio ?? undefined,
    path: person && `/people/${person.id}`,
    type: 'profile',
  })
  return person ? [...head, ...feedLinks(site, person.displayName, { organiser: person.id })] : head
}

const PersonRoute = () => <PersonPage {...useLoaderData<typeof loader>()} />

export default PersonRoute
