import { settingsMessages } from '@flow/ui'
import { Button, inputClass, Notice } from '@flow/ui/components'
import { useId } from 'react'
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import { requireMe, text } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { refusedOr } from './act.ts'
import { Panel, RoomTitle } from './panel.tsx'
import { useSettingsWords } from './words.ts'

const CHOICES = ['public', 'connections', 'nobody'] as const
type Choice = (typeof CHOICES)[number]
const FOUND = ['profile', 'search', 'nearby'] as const
const FIELDS = ['bio', 'pronouns', 'interests', 'languages', 'links', 'place', 'stats'] as const

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { privacy } = await requireMe(context.get(visitContext), request)
  return { privacy }
}

/** What was chosen under these names; what is no choice is left as it is. */
const chosenIn = <Name extends string>(form: FormData, names: readonly Name[]) =>
  Object.fromEntries(
    names.flatMap(name => {
      const choice = CHOICES.find(one => one === text(form, name))
      return choice ? [[name, choice]] : []
    }),
  ) as Partial<Record<Name, Choice>>

export const action = async ({
  request,
  context,
}: ActionFunctionArgs): Promise<Refusal | { saved: true } | Response> => {
  const visit = context.get(visitContext)
  const form = await request.formData()
  try {
    await visit.api.changeProfile({ privacy: { ...chosenIn(form, FOUND), fields: chosenIn(form, FIELDS) } })
    return { saved: true }
  } catch (error) {
    return refusedOr(error, visit, request)
  }
}

export const meta: MetaFunction = ({ matches }) => {
  const site = siteOf(matches)
  const { visibility } = settingsMessages[site?.language ?? 'en'].settings
  return headOf(site, { title: visibility.title, path: '/settings/visibility', hidden: true })
}

interface RowProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: Choice
}

const Row = ({ name, label, hint, value }: RowProps) => {
  const { choices } = useSettingsWords().settings.visibility
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-4 py-1">
      <div className="flex min-w-0 flex-col">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-small text-muted">
            {hint}
          </p>
        ) : null}
      </div>
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={`${inputClass} select-arrow max-w-44 shrink-0 appearance-none pr-11`}
      >
        {CHOICES.map(choice => (
          <option key={choice} value={choice}>
            {choices[choice]}
          </option>
        ))}
      </select>
    </div>
  )
}

const Visibility = () => {
  const { settings } = useSettingsWords()
  const { visibility } = settings
  const { privacy } = useLoaderData<typeof loader>()
  const answer = useActionData<Refusal | { saved: true }>()
  const busy = useNavigation().state === 'submitting'
  return (
    <>
      <RoomTitle title={visibility.title} text={visibility.text} />
      <Form method="post" className="flex flex-col gap-8">
        <Panel title={visibility.beingFound}>
          {FOUND.map(name => {
            const [label, hint] = visibility.found[name] ?? [name, '']
            return <Row key={name} name={name} label={label} hint={hint} value={privacy[name]} />
          })}
        </Panel>
        <Panel title={visibility.onYourPage}>
          {FIELDS.map(name => (
            <Row key={name} name={name} label={visibility.fields[name] ?? name} value={privacy.fields[name]} />
          ))}
        </Panel>
        {answer && !busy ? (
          <Notice tone={'saved' in answer ? 'good' : 'danger'}>
            {'saved' in answer ? settings.saved : answer.message}
          </Notice>
        ) : null}
        <Button type="submit" size="large" busy={busy} className="self-start">
          {settings.save}
        </Button>
      </Form>
    </>
  )
}

export default Visibility
