import { buttonClass } from '@flow/ui/components'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { Moment } from './moment.tsx'
import { Nothing, Part, Rows, Sign } from './parts.tsx'
import { useSoldEvent } from './use-sold-event.ts'
import { useSalesWords } from './words.ts'

const SHOWN = 100

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const { api } = context.get(visitContext)
  const id = params.eventId ?? ''
  const cursor = new URL(request.url).searchParams.get('cursor')
  const [line, tiers] = await orTrouble(
    Promise.all([api.eventLine(id, { limit: SHOWN, ...(cursor ? { cursor } : {}) }), api.tiers(id)]),
    'event',
  )
  const names = Object.fromEntries(tiers.items.map(({ id: tierId, name }) => [tierId, name]))
  return { entries: line.items, nextCursor: line.nextCursor, names }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

const TONES = { waiting: 'quiet', offered: 'accent', accepted: 'good', expired: 'quiet', left: 'quiet' } as const

const Row = ({ entry, names }: { readonly entry: Loaded['entries'][number]; readonly names: Loaded['names'] }) => {
  const words = useSalesWords()
  const { timeZone } = useSoldEvent()
  return (
    <li className="flex items-center gap-4 px-5 py-3.5">
      <span className="display tabular w-8 shrink-0 text-title text-muted">{entry.position ?? '–'}</span>
      <span className="flex min-w-0 grow flex-col">
        <span className="truncate font-semibold">{entry.displayName}</span>
        <span className="tabular text-small text-muted">
          {words.places(entry.partySize)} · {(entry.tierId && names[entry.tierId]) || words.anyTier} ·{' '}
          <Moment at={entry.joinedAt} timeZone={timeZone} />
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5 whitespace-nowrap">
        <Sign tone={TONES[entry.status]}>{words.waitStates[entry.status]}</Sign>
        {entry.status === 'offered' && entry.offerExpiresAt ? (
          <span className="tabular text-small text-muted">
            <Moment at={entry.offerExpiresAt} timeZone={timeZone} />
          </span>
        ) : null}
      </span>
    </li>
  )
}

const Waitlist = () => {
  const words = useSalesWords()
  const { entries, nextCursor, names } = useLoaderData<typeof loader>()
  return (
    <Part title={words.waitTitle} text={words.waitText}>
      {entries.length === 0 ? (
        <Nothing words={words.nobodyWaits} seed="waitlist" />
      ) : (
        <Rows>
          {entries.map(entry => (
            <Row key={entry.id} entry={entry} names={names} />
          ))}
        </Rows>
      )}
      {nextCursor ? (
        <Link to={`?cursor=${encodeURIComponent(nextCursor)}`} className={buttonClass('plain', 'medium', 'self-start')}>
          {words.more}
        </Link>
      ) : null}
    </Part>
  )
}

export default Waitlist
