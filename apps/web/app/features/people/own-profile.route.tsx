import { catalogue } from '@flow/ui'
import { Button, buttonClass, Empty } from '@flow/ui/components'
import { Form, Link, type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useMessages } from '../../site/site.ts'
import { PersonPage } from './person-page.tsx'
import { usePeopleWords } from './words.ts'

const SHOWN = 24

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = await requireMe(visit, request)
  const { items } = await orTrouble(visit.api.events({ organiser: 'me', from: new Date().toISOString(), limit: SHOWN }))
  return { me, events: items.filter(event => event.status !== 'draft') }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  return headOf(site, { title: catalogue(site?.language ?? 'en').common.nav.profile, path: '/profile', hidden: true })
}

const OwnProfile = () => {
  const { common } = useMessages()
  const people = usePeopleWords()
  const { me, events } = useLoaderData<typeof loader>()
  const actions = (
    <>
      <Link to="/settings/profile" className={buttonClass('ink')}>
        {people.editProfile}
      </Link>
      <Link to="/settings" className={buttonClass('plain')}>
        {common.nav.settings}
      </Link>
      <Form method="post" action="/sign-out">
        <Button type="submit" tone="quiet">
          {common.nav.signOut}
        </Button>
      </Form>
    </>
  )
  const person = { ...me, memberSince: me.createdAt }
  const nothing = (
    <Empty
      title={people.noneHostingTitle}
      text={people.noneHostingText}
      drawing={{ seed: 'none-hosting-2', category: 'community' }}
    >
      <Link to="/host" className={buttonClass()}>
        {common.nav.hostEvent}
      </Link>
    </Empty>
  )
  return <PersonPage person={person} events={events} actions={actions} nothing={nothing} />
}

export default OwnProfile
