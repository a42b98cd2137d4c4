import { catalogue, notificationMessages } from '@flow/ui'
import { Button, buttonClass, Empty, Notice } from '@flow/ui/components'
import { CheckCheck, SlidersHorizontal } from 'lucide-react'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { ApiProblem, isSignedOut, speakProblem } from '../../api/problem.ts'
import { orTrouble, requireMe, text, toSignIn } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useNow, useOwnZone, useSite } from '../../site/site.ts'
import { byAge } from './by-age.ts'
import { InboxItem } from './inbox-item.tsx'
import { useNotificationWords } from './words.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  const cursor = new URL(request.url).searchParams.get('cursor') || undefined
  const { items, nextCursor } = await orTrouble(visit.api.inbox({ cursor, limit: 20 }))
  return { items, nextCursor, paged: cursor !== undefined }
}

const perform = ({ api }: Visit, form: FormData): Promise<unknown> => {
  const intent = text(form, 'intent')
  if (intent === 'read-all') return api.readAllNotifications()
  return intent === 'delete' ? api.dropNotification(text(form, 'id')) : api.readNotification(text(form, 'id'))
}

/** Marks one or all read, or deletes one; what is gone already is as it should be. */
export const action = async ({ request, context }: ActionFunctionArgs): Promise<Response | { refused: string }> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  const { pathname, search } = new URL(request.url)
  try {
    await perform(visit, form)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (isSignedOut(error)) return toSignIn(request)
    if (error.code !== 'notification_not_found') return { refused: speakProblem(error, catalogue(visit.language)) }
  }
  // A mark set on the way to where an item leads must not call the reader back.
  return text(form, 'leaving') ? { refused: '' } : redirect(pathname.replace(/\.data$/, '') + search)
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title } = notificationMessages[site?.language ?? 'en']
  return headOf(site, { title, path: '/notifications', hidden: true })
}

const Top = ({ empty }: { readonly empty: boolean }) => {
  const words = useNotificationWords()
  const unread = useSite()?.unread ?? 0
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="flex flex-col gap-1">
        <h1 className="display text-display">{words.title}</h1>
        {empty ? null : <p className="text-muted">{unread > 0 ? words.unreadCount(unread) : words.allRead}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {unread > 0 ? (
          <Form method="post">
            <Button type="submit" name="intent" value="read-all" tone="plain" size="small">
              <CheckCheck className="size-4.5" aria-hidden="true" />
              {words.markAllRead}
            </Button>
          </Form>
        ) : null}
        <Link to="/settings/notifications" className={buttonClass('plain', 'small')}>
          <SlidersHorizontal className="size-4" aria-hidden="true" />
          {words.choose}
        </Link>
      </div>
    </header>
  )
}

const Nothing = ({ paged }: { readonly paged: boolean }) => {
  const words = useNotificationWords()
  if (paged) return <p className="text-muted">{words.noOlder}</p>
  return (
    <Empty title={words.none} text={words.noneText} drawing={{ seed: 'no-news-2', category: 'community' }}>
      <Link to="/" className={buttonClass()}>
        {words.find}
      </Link>
    </Empty>
  )
}

const Inbox = () => {
  const words = useNotificationWords()
  const { items, nextCursor, paged } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const now = useNow()
  const zone = useOwnZone() ?? 'UTC'
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-8 px-4 pt-8 md:pt-12">
      <Top empty={items.length === 0} />
      {answer && 'refused' in answer && answer.refused ? <Notice tone="danger">{answer.refused}</Notice> : null}
      {items.length === 0 ? <Nothing paged={paged} /> : null}
      {byAge(items, now, zone).map(([age, members]) => (
        <section key={age} aria-labelledby={`age-${age}`} className="flex flex-col gap-3">
          <h2 id={`age-${age}`} className="display text-title">
            {words[age]}
          </h2>
          <ul className="flex flex-col gap-2.5">
            {members.map(item => (
              <InboxItem key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {nextCursor || paged ? (
        <nav aria-label={words.title} className="flex flex-wrap justify-center gap-3">
          {paged ? (
            <Link to="/notifications" className={buttonClass('quiet')}>
              {words.newest}
            </Link>
          ) : null}
          {nextCursor ? (
            <Link to={`?cursor=${encodeURIComponent(nextCursor)}`} className={buttonClass('plain')}>
              {words.older}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}

export default Inbox
