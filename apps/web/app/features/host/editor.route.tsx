import { addDays, dayKey, hostMessages, wallClock } from '@flow/ui'
import {
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import type { EventDetails } from '../../api/types.ts'
import { COOKIES } from '../../server/cookies.ts'
import { orTrouble, requireMe } from '../../server/load.ts'
import { type Visit, visitContext } from '../../server/visit.ts'
import { headOf, siteOf } from '../../site/head.ts'
import { parsePlace } from '../discover/wish.ts'
import { type DraftFields, emptyFields, fieldsOf } from './draft.ts'
import type { EditorAnswer } from './editor-action.ts'
import { EditorPage } from './editor-page.tsx'

export { action } from './editor-action.ts'

interface Loaded {
  readonly event: EventDetails | null
  readonly fields: DraftFields
  /** The date of a series that is edited. */
  readonly date: string | null
  /** A new page is a new form, the event that the form itself has made is not. */
  readonly key: string
}

/** A new event begins tomorrow evening, on the clock of the place that was looked at last. */
const newEvent = (visit: Visit): Loaded => {
  const zone = parsePlace(visit.cookies.get(COOKIES.place))?.zone ?? visit.cookies.get(COOKIES.timeZone) ?? 'UTC'
  const fields = emptyFields(addDays(dayKey(wallClock(new Date(), zone)), 1), zone)
  return { event: null, fields, date: null, key: crypto.randomUUID() }
}

export const loader = async ({ request, params, context }: LoaderFunctionArgs): Promise<Loaded> => {
  const visit = context.get(visitContext)
  await requireMe(visit, request)
  if (!params.eventId) return newEvent(visit)
  const date = new URL(request.url).searchParams.get('date')
  const event = await orTrouble(visit.api.event(params.eventId, date ?? undefined), 'event')
  if (!event.abilities.edit) throw data({ status: 403, subject: 'event' }, { status: 403 })
  return { event, fields: fieldsOf(event, date !== null), date, key: `${event.id}${date ?? ''}` }
}

/** The form knows the event that it has just made: walking over to its address asks for nothing. */
export const shouldRevalidate = ({
  currentParams,
  nextParams,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => (!currentParams.eventId && nextParams.eventId ? false : defaultShouldRevalidate)

export const meta: MetaFunction = ({ matches, params }) => {
  const site = siteOf(matches)
  const host = hostMessages[site?.language ?? 'en']
  return headOf(site, { title: params.eventId ? host.editTitle : host.newTitle, path: '/host', hidden: true })
}

const EditorRoute = () => {
  const { event, fields, date, key } = useLoaderData<typeof loader>()
  const answer = useActionData<EditorAnswer>()
  return <EditorPage key={key} event={event ?? undefined} fields={fields} date={date} answer={answer} />
}

export default EditorRoute
