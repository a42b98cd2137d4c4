import { catalogue, formatWhen } from '@flow/ui'
import { Button, inputClass, Notice, Skeleton } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import type { EventDetails } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { Answer, buzz } from './answer.tsx'
import { Camera } from './camera.tsx'
import { Conflicts, Counts, Network } from './door-state.tsx'
import { FindGuest } from './find-guest.tsx'
import { useDesk } from './use-desk.ts'
import type { Verdict } from './verdict.ts'
import { useDoorWords } from './words.ts'

interface DoorProps {
  readonly event: EventDetails
  readonly occurrenceId: string | undefined
}

const TypedCode = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const words = useDoorWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = field.current?.value.trim()
    if (!code || !field.current) return
    onCode(code)
    field.current.value = ''
    field.current.focus()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <label htmlFor={id} className="font-semibold">
        {words.byCode}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          ref={field}
          maxLength={400}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={`${inputClass} tabular min-w-0 flex-1 tracking-widest`}
        />
        <Button type="submit" tone="ink" size="large">
          {words.check}
        </Button>
      </div>
    </form>
  )
}

const Head = ({ event }: Pick<DoorProps, 'event'>) => {
  const words = useDoorWords()
  const now = useNow()
  const language = useLanguage()
  return (
    <header className="flex flex-col gap-2">
      <Link
        to={`/organise/${event.id}`}
        className="flex min-h-11 items-center gap-1 self-start font-medium text-muted hover:text-ink"
      >
        <ChevronLeft className="size-4.5" aria-hidden="true" />
        {words.back}
      </Link>
      <h1 className="display text-headline">
        {words.title}: {event.title}
      </h1>
      <p className="tabular text-muted">{formatWhen(event.startsAt, event.endsAt, event.timeZone, now, language)}</p>
    </header>
  )
}

const useDoor = ({ event, occurrenceId }: DoorProps) => {
  const { desk, view } = useDesk(event.id, occurrenceId)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const check = async (code: string) => {
    setRefused(null)
    const said = await desk?.scan(code)
    if (!said) return
    setVerdict(said)
    buzz(said.status)
  }
  const undo = async (ticketId: string) => {
    setRefused(null)
    try {
      await desk?.undo(ticketId)
      setVerdict(null)
    } catch (error) {
      setRefused(error)
    }
  }
  return { desk, view, verdict, refused, check, undo }
}

/** The door of an event: who may come in, who came; with a network and without. */
export const DoorPage = (props: DoorProps) => {
  const { event } = props
  const words = useDoorWords()
  const language = useLanguage()
  const { desk, view, verdict, refused, check, undo } = useDoor(props)
  const { list, backlog, online, fault, full } = view
  const queued = new Set(backlog.queue.flatMap(scan => (scan.status === 'ok' && scan.ticketId ? [scan.ticketId] : [])))
  const problem = refused ?? fault
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 pt-6 md:px-8 md:pt-10">
      <Head event={event} />
      <Network online={online} waiting={backlog.queue.length} />
      {problem ? (
        <Notice tone="danger">
          {problem instanceof ApiProblem ? speakProblem(problem, catalogue(language)) : words.undoNeedsNetwork}
        </Notice>
      ) : null}
      {full ? <Notice tone="danger">{words.full}</Notice> : null}
      <Conflicts conflicts={backlog.conflicts} timeZone={event.timeZone} onDrop={() => desk?.dropConflicts()} />
      {list ? (
        <div className="grid gap-6 md:grid-cols-[1fr_22rem] md:gap-10">
          <div className="flex flex-col gap-6">
            <Answer verdict={verdict} currency={list.currency} timeZone={event.timeZone} onUndo={id => void undo(id)} />
            <Camera onCode={code => void check(code)} />
            <TypedCode onCode={code => void check(code)} />
          </div>
          <div className="flex flex-col gap-6">
            <Counts list={list} queued={queued} />
            <FindGuest list={list} queued={queued} onCheckIn={code => void check(code)} onUndo={id => void undo(id)} />
          </div>
        </div>
      ) : online ? (
        <Skeleton className="h-64 w-full" />
      ) : (
        <Notice tone="danger">{words.noList}</Notice>
      )}
    </div>
  )
}
