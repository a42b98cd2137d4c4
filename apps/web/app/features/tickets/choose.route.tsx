import { formatWhen, ticketMessages } from '@flow/ui'
import { Button, Notice, SelectField, TextField } from '@flow/ui/components'
import {
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
import { useLanguage, useNow } from '../../site/site.ts'
import { eventPath } from '../event/event-path.ts'
import type { action } from './choose-action.ts'
import { TierRow } from './tier-row.tsx'
import { useTicketWords } from './words.ts'

export { action } from './choose-action.ts'

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const { searchParams } = new URL(request.url)
  const occurrenceId = searchParams.get('date') || undefined
  const code = searchParams.get('code')?.trim() || undefined
  const event = await orTrouble(api.event(params.eventId ?? '', occurrenceId), 'event')
  const tiers = await orTrouble(api.tiersOnSale(event.id, { occurrenceId, code }))
  return { event, tiers: tiers.items, code: code ?? '', occurrenceId: occurrenceId ?? '', key: crypto.randomUUID() }
}

export const meta: MetaFunction<typeof loader> = ({ loaderData, matches }) => {
  const site = siteOf(matches)
  const words = ticketMessages[site?.language ?? 'en']
  return headOf(site, { title: loaderData ? `${words.get}: ${loaderData.event.title}` : words.get, hidden: true })
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const Code = ({ code, occurrenceId }: Pick<Loaded, 'code' | 'occurrenceId'>) => {
  const words = useTicketWords()
  return (
    <Form method="get" preventScrollReset className="flex items-start gap-3">
      {occurrenceId ? <input type="hidden" name="date" value={occurrenceId} /> : null}
      <TextField
        label={words.code}
        hint={words.codeHint}
        name="code"
        defaultValue={code}
        maxLength={40}
        autoCapitalize="characters"
        autoComplete="off"
        className="grow"
      />
      <Button type="submit" tone="plain" className="mt-8">
        {words.useCode}
      </Button>
    </Form>
  )
}

interface WaitProps extends Pick<Loaded, 'occurrenceId' | 'tiers'> {
  /** Nothing is left at all. */
  readonly all: boolean
}

const Wait = ({ occurrenceId, tiers, all }: WaitProps) => {
  const words = useTicketWords()
  const busy = useNavigation().formData?.get('intent') === 'wait'
  return (
    <section aria-labelledby="wait" className="flex flex-col gap-4 rounded-panel bg-sunken p-5">
      <h2 id="wait" className="text-lead font-semibold">
        {all ? words.waitTitle : words.waitForGone}
      </h2>
      <p className="text-muted">{words.waitText}</p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        {tiers.length > 1 ? (
          <SelectField label={words.waitFor} name="tierId" className="min-w-48 grow">
            {tiers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : (
          <input type="hidden" name="tierId" value={tiers[0]?.id ?? ''} />
        )}
        <TextField
          label={words.partySize}
          name="partySize"
          type="number"
          inputMode="numeric"
          min={1}
          max={20}
          defaultValue={1}
          className="w-40"
        />
        <Button type="submit" name="intent" value="wait" busy={busy} className="min-h-12">
          {words.wait}
        </Button>
      </Form>
    </section>
  )
}

const Choose = () => {
  const words = useTicketWords()
  const { event, tiers, code, occurrenceId, key } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const now = useNow()
  const language = useLanguage()
  const busy = useNavigation().formData?.get('intent') === 'hold'
  const open = tiers.filter(tier => tier.sale === 'open')
  const gone = tiers.filter(tier => tier.sale === 'sold_out')
  const wait = gone.length > 0 ? <Wait occurrenceId={occurrenceId} tiers={gone} all={open.length === 0} /> : null
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6 px-4 pt-8 md:pt-12">
      <header className="flex flex-col gap-1">
        <Link to={eventPath(event)} className="font-medium text-accent underline-offset-4 hover:underline">
          {event.title}
        </Link>
        <h1 className="display text-display">{words.choose}</h1>
        <p className="tabular text-muted">
          {formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}
          {event.place ? ` · ${event.place.name}` : ''}
        </p>
      </header>
      {refused && 'refused' in refused ? <Notice tone="danger">{refused.refused}</Notice> : null}
      <Form id="order" method="post" className="contents">
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="occurrenceId" value={occurrenceId} />
        <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
          {tiers.map(tier => (
            <TierRow key={tier.id} tier={tier} timeZone={event.timeZone} first={tier.id === open[0]?.id} />
          ))}
        </ul>
      </Form>
      <Code code={code} occurrenceId={occurrenceId} />
      {open.length === 0 ? wait : null}
      {open.length > 0 ? (
        <div data-action-bar className="flex flex-col gap-2 pb-[env(safe-area-inset-bottom)]">
          <Button type="submit" form="order" name="intent" value="hold" size="large" busy={busy}>
            {words.hold}
          </Button>
          <p className="text-center text-small text-muted">{words.holdHint}</p>
        </div>
      ) : null}
      {open.length > 0 ? wait : null}
    </div>
  )
}

export default Choose
