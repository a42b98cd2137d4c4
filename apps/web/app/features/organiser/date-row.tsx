import { formatWhen } from '@flow/ui'
import { Button, buttonClass, Choice, cx, Notice, TextField } from '@flow/ui/components'
import { useEffect, useState } from 'react'
import { Link, useFetcher } from 'react-router'
import type { Refusal } from '../../api/problem.ts'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { useLanguage, useMessages, useNow } from '../../site/site.ts'
import { useEditorWords } from '../host/editor-words.ts'
import { StartAndEnd } from '../host/start-and-end.tsx'
import { useHostWords } from '../host/words.ts'
import { LiveButton } from '../settings/live-button.tsx'
import type { DateDone } from './figures-action.ts'
import { useOrganiserWords } from './words.ts'

type DateFetcher = ReturnType<typeof useFetcher<DateDone | Refusal>>

interface DateProps {
  readonly event: EventDetails
  readonly date: Occurrence
}

interface DateFormProps extends DateProps {
  readonly fetcher: DateFetcher
}

const panel = 'flex animate-rise flex-col gap-4 rounded-control bg-sunken p-4 md:p-5'

const Move = ({ event, date, fetcher }: DateFormProps) => {
  const { dateDesk: words } = useOrganiserWords()
  return (
    <fetcher.Form method="post" className={panel}>
      <input type="hidden" name="occurrenceId" value={date.id} />
      <StartAndEnd startsAt={date.startsAt} endsAt={date.endsAt} timeZone={event.timeZone} />
      <p className="text-small text-muted">{words.told(date.attendeeCount)}</p>
      <Button type="submit" name="intent" value="move" busy={fetcher.state !== 'idle'} className="self-start">
        {words.move}
      </Button>
    </fetcher.Form>
  )
}

const CallOff = ({ date, fetcher }: DateFormProps) => {
  const { dateDesk: words } = useOrganiserWords()
  const host = useHostWords()
  const { scope } = useEditorWords()
  const [far, setFar] = useState<'this' | 'following'>('this')
  return (
    <fetcher.Form method="post" className={panel}>
      <input type="hidden" name="occurrenceId" value={date.id} />
      <Choice
        legend={words.howFar}
        legendHidden
        name="scope"
        value={far}
        onChange={value => setFar(value as typeof far)}
        options={(['this', 'following'] as const).map(value => ({ value, label: scope[value] }))}
      />
      <TextField label={host.cancelReason} name="reason" maxLength={500} />
      <p className="text-small text-muted">{far === 'this' ? words.told(date.attendeeCount) : words.toldAll}</p>
      <Button
        type="submit"
        name="intent"
        value="off"
        tone="danger"
        busy={fetcher.state !== 'idle'}
        className="self-start"
      >
        {words.callOff}
      </Button>
    </fetcher.Form>
  )
}

const Tools = ({
  event,
  date,
  open,
  choose,
}: DateProps & { open: 'move' | 'off' | null; choose: (what: 'move' | 'off') => void }) => {
  const { dateDesk: words, edit } = useOrganiserWords()
  const day = useDayOf(event)(date)
  return (
    <>
      <Link
        to={`/host/${event.id}?date=${date.id}`}
        className={buttonClass('quiet', 'small')}
        aria-label={`${edit}: ${day}`}
      >
        {edit}
      </Link>
      <LiveButton
        tone="quiet"
        size="small"
        aria-expanded={open === 'move'}
        aria-label={words.moveDate(day)}
        onClick={() => choose('move')}
      >
        {words.move}
      </LiveButton>
      <LiveButton
        tone="danger"
        size="small"
        aria-expanded={open === 'off'}
        aria-label={words.callOffDate(day)}
        onClick={() => choose('off')}
      >
        {words.callOff}
      </LiveButton>
    </>
  )
}

const useDayOf = (event: EventDetails) => {
  const now = useNow()
  const language = useLanguage()
  return ({ startsAt, endsAt }: Occurrence) => formatWhen(startsAt, endsAt, event.timeZone, now, language)
}

/** One date of a series: who goes, and what can be done with it. */
export const DateRow = ({ event, date, chosen }: DateProps & { readonly chosen: boolean }) => {
  const { dateDesk: words, goingOf } = useOrganiserWords()
  const { common } = useMessages()
  const fetcher: DateFetcher = useFetcher<DateDone | Refusal>()
  const [open, setOpen] = useState<'move' | 'off' | null>(null)
  const { data } = fetcher
  useEffect(() => {
    if (data && 'done' in data) setOpen(null)
  }, [data])
  const off = date.status === 'cancelled'
  return (
    <li data-date={date.status} className="flex flex-col gap-3 border-b border-line py-3 last:border-0">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="min-w-0 flex-1 basis-56">
          <span className={cx('tabular font-semibold', off && 'text-muted line-through')}>{useDayOf(event)(date)}</span>
          <span className="tabular block text-small text-muted">
            {off ? common.cancelled : goingOf(date.attendeeCount, date.capacity)}
            {data && 'done' in data && data.done === 'moved' ? (
              <span role="status" className="font-semibold text-good">{` · ${words.moved}`}</span>
            ) : null}
          </span>
        </p>
        <div className="flex flex-wrap items-center gap-1">
          {date.attendeeCount > 0 ? (
            <Link
              to={chosen ? '?' : `?date=${date.id}#guests`}
              preventScrollReset={chosen}
              className={buttonClass(chosen ? 'ink' : 'quiet', 'small')}
            >
              {chosen ? words.allGuests : words.guests}
            </Link>
          ) : null}
          {off || !event.abilities.edit ? null : (
            <Tools event={event} date={date} open={open} choose={what => setOpen(open === what ? null : what)} />
          )}
        </div>
      </div>
      {data && 'faults' in data ? <Notice tone="danger">{Object.values(data.faults)[0] ?? data.message}</Notice> : null}
      {open === 'move' ? <Move event={event} date={date} fetcher={fetcher} /> : null}
      {open === 'off' ? <CallOff event={event} date={date} fetcher={fetcher} /> : null}
    </li>
  )
}
