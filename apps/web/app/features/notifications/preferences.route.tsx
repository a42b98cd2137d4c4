import type { NotificationPreferences } from '@flow/contracts'
import { notificationMessages } from '@flow/ui'
import { Button, Choice, Notice, TextField } from '@flow/ui/components'
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
import type { Refusal } from '../../api/problem.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { refusedOr } from '../settings/act.ts'
import { Panel, RoomTitle } from '../settings/panel.tsx'
import { PreferenceTable } from './preference-table.tsx'
import { changeOf, REMINDERS, RHYTHMS } from './preferences-form.ts'
import { PushPanel } from './push.tsx'
import { useNotificationWords } from './words.ts'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  return orTrouble(visit.api.notificationPreferences())
}

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<Refusal | { saved: true } | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    await visit.api.changeNotificationPreferences(changeOf(form))
    return { saved: true }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { title } = notificationMessages[site?.language ?? 'en'].preferences
  return headOf(site, { title, path: '/settings/notifications', hidden: true })
}

interface TickProps {
  readonly name: string
  readonly value?: string
  readonly label: string
  readonly checked: boolean
}

const Tick = ({ name, value, label, checked }: TickProps) => (
  <label className="flex min-h-11 items-center gap-3 font-medium">
    <input
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={checked}
      className="size-6 shrink-0 accent-accent"
    />
    {label}
  </label>
)

interface QuietHoursProps {
  readonly preferences: Pick<NotificationPreferences, 'quietHours' | 'timeZone'>
  readonly faults: Refusal['faults']
}

const QuietHours = ({ preferences: { quietHours, timeZone }, faults }: QuietHoursProps) => {
  const { preferences } = useNotificationWords()
  return (
    <Panel title={preferences.quiet} text={preferences.quietText(timeZone.replaceAll('_', ' '))}>
      <Tick name="quiet" label={preferences.quietOn} checked={quietHours.enabled} />
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <TextField
          label={preferences.from}
          name="from"
          type="time"
          required
          defaultValue={quietHours.from}
          error={faults['quietHours.from']}
        />
        <TextField
          label={preferences.to}
          name="to"
          type="time"
          required
          defaultValue={quietHours.to}
          error={faults['quietHours.to']}
        />
      </div>
      <Link to="/settings/preferences" className="self-start font-medium text-accent underline underline-offset-4">
        {preferences.zone}
      </Link>
    </Panel>
  )
}

const Rhythm = ({ preferences: { digest, reminders } }: { readonly preferences: NotificationPreferences }) => {
  const { preferences } = useNotificationWords()
  return (
    <>
      <Panel title={preferences.digest} text={preferences.digestText}>
        <Choice
          legend={preferences.digest}
          legendHidden
          name="digest"
          defaultValue={digest}
          options={RHYTHMS.map(value => ({ value, label: preferences.digests[value] }))}
        />
      </Panel>
      <Panel title={preferences.reminders}>
        <div className="flex flex-col">
          {REMINDERS.map(one => (
            <Tick
              key={one}
              name="reminder"
              value={one}
              label={preferences.reminder[one]}
              checked={reminders.includes(one)}
            />
          ))}
        </div>
      </Panel>
    </>
  )
}

const NotificationSettings = () => {
  const { preferences: words } = useNotificationWords()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<Refusal | { saved: true }>()
  const busy = useNavigation().state === 'submitting'
  return (
    <>
      <RoomTitle title={words.title} text={words.text} />
      <Form method="post" className="flex flex-col gap-8">
        <PreferenceTable rows={loaded.items} />
        <QuietHours preferences={loaded} faults={answer && 'faults' in answer ? answer.faults : {}} />
        <Rhythm preferences={loaded} />
        {answer && !busy ? (
          <Notice tone={'saved' in answer ? 'good' : 'danger'}>
            {'saved' in answer ? words.saved : answer.message}
          </Notice>
        ) : null}
        <Button type="submit" size="large" busy={busy} className="self-start">
          {words.save}
        </Button>
      </Form>
      <PushPanel />
    </>
  )
}

export default NotificationSettings
