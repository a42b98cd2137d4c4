import { notificationMessages } from '@flow/ui'
import { Button, buttonClass } from '@flow/ui/components'
import { BellOff, Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { useNotificationWords } from './words.ts'

/** What the link of a mail stops. Only looks: programs that follow every link of a mail change nothing. */
export const loader = ({ params, context }: LoaderFunctionArgs) =>
  orTrouble(context.get(visitContext).api.subscription(params.token ?? ''))

/** Stops it. The link says who asks, so nobody has to sign in. */
export const action = ({ params, context }: ActionFunctionArgs) =>
  orTrouble(context.get(visitContext).api.unsubscribe(params.token ?? ''))

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const words = notificationMessages[site?.language ?? 'en']
  const title = loaderData ? words.unsubscribe.title[loaderData.channel] : words.title
  return headOf(site, { title, hidden: true })
}

/** Tells who just pressed the button that it is done, by putting them at the new title. */
const useTitleOnceDone = (done: boolean) => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (done) title.current?.focus()
  }, [done])
  return title
}

const Unsubscribe = () => {
  const { unsubscribe, types } = useNotificationWords()
  const { type, channel, subscribed } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>() !== undefined || !subscribed
  const busy = useNavigation().state === 'submitting'
  const say = done ? unsubscribe.done : unsubscribe.text
  const Icon = done ? Check : BellOff
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-5 px-4 py-10 md:py-20">
      <span
        className={`grid size-14 place-items-center rounded-full ${done ? 'bg-good-soft text-good' : 'bg-accent-soft text-accent'}`}
      >
        <Icon className="size-7" aria-hidden="true" />
      </span>
      <h1 ref={useTitleOnceDone(done)} tabIndex={-1} className="display text-headline outline-none">
        {done ? unsubscribe.doneTitle : unsubscribe.title[channel]}
      </h1>
      <p role={done ? 'status' : undefined} className="max-w-prose text-lead text-muted">
        {say(types[type], unsubscribe.by[channel])}
      </p>
      <Form method="post" className="mt-2 flex flex-wrap gap-3">
        {done ? (
          <Link to="/" className={buttonClass('primary', 'large')}>
            {unsubscribe.home}
          </Link>
        ) : (
          <Button type="submit" size="large" busy={busy}>
            {unsubscribe.stop}
          </Button>
        )}
        <Link to="/settings/notifications" className={buttonClass('plain', 'large')}>
          {unsubscribe.preferences}
        </Link>
      </Form>
    </div>
  )
}

export default Unsubscribe
