import { catalogue, formatWhen } from '@flow/ui'
import { Notice, Skeleton } from '@flow/ui/components'
import { ChevronLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { browserApi } from '../../api/browser.ts'
import { ApiProblem, speakProblem } from '../../api/problem.ts'
import type { EventDetails, Occurrence } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useKeptPages } from '../offline/use-kept-pages.ts'
import { Answer, signal } from './answer.tsx'
import { Camera } from './camera.tsx'
import { DoorDates } from './dates.tsx'
import { Conflicts, Counts, Network } from './door-state.tsx'
import { FindGuest } from './find-guest.tsx'
import { Kiosk, StartKiosk } from './kiosk.tsx'
import { useKioskLock } from './kiosk-lock.ts'
import { TypedCode } from './typed-code.tsx'
import { useDesk } from './use-desk.ts'
import type { Verdict } from './verdict.ts'
import { useDoorWords } from './words.ts'

interface DoorProps {
  readonly event: EventDetails
  readonly occurrenceId: string | undefined
  readonly dates: readonly Occurrence[]
}

/** How long the next in line reads what the one before was told. */
const READ_MS = 8000

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

/** The same answer once nothing is to pay any more. */
const paidFor = ({ toPay: _, ticket, ...said }: Verdict): Verdict => ({
  ...said,
  ticket: ticket && { ...ticket, due: 0 },
})

const useDoor = ({ event, occurrenceId }: DoorProps, selfService: boolean) => {
  const { desk, view } = useDesk(event.id, occurrenceId)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  useEffect(() => {
    if (!selfService || !verdict) return
    const timer = setTimeout(() => setVerdict(null), READ_MS)
    return () => clearTimeout(timer)
  }, [selfService, verdict])
  const check = async (code: string) => {
    setRefused(null)
    const said = await desk?.scan(code)
    if (!said) return
    setVerdict(said)
    signal(said.status)
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
  const paid = async (orderId: string) => {
    setRefused(null)
    try {
      await browserApi.markOrderPaid(orderId)
      setVerdict(said => said && paidFor(said))
      await desk?.sync()
    } catch (error) {
      setRefused(error)
    }
  }
  return { desk, view, verdict, refused, check, undo, paid }
}

type Door = ReturnType<typeof useDoor>

/** What guests see who check themselves in: the last answer, for a moment, and the camera. */
const SelfService = ({
  event,
  door,
  onUnlock,
}: {
  event: EventDetails
  door: Door
  onUnlock: (pin: string) => boolean
}) => {
  const words = useDoorWords()
  const { view, verdict, check } = door
  return (
    <Kiosk title={event.title} onUnlock={onUnlock} trouble={view.full ? words.full : null}>
      <Answer
        verdict={verdict}
        currency={view.list?.currency ?? null}
        timeZone={event.timeZone}
        onUndo={null}
        onPaid={null}
        large
      />
      <Camera onCode={code => void check(code)} always />
      <TypedCode onCode={code => void check(code)} />
      <Network online={view.online} waiting={view.backlog.queue.length} />
    </Kiosk>
  )
}

const Troubles = ({ door, timeZone }: { readonly door: Door; readonly timeZone: string }) => {
  const words = useDoorWords()
  const language = useLanguage()
  const { desk, view, refused } = door
  const problem = refused ?? view.fault
  return (
    <>
      {problem ? (
        <Notice tone="danger">
          {problem instanceof ApiProblem ? speakProblem(problem, catalogue(language)) : words.needsNetwork}
        </Notice>
      ) : null}
      {view.full ? <Notice tone="danger">{words.full}</Notice> : null}
      <Conflicts conflicts={view.backlog.conflicts} timeZone={timeZone} onDrop={() => desk?.dropConflicts()} />
    </>
  )
}

/** The door of an event: who may come in, who came; with a network and without. */
export const DoorPage = (props: DoorProps) => {
  const { event, dates, occurrenceId } = props
  const words = useDoorWords()
  const { pathname, search } = useLocation()
  useKeptPages([pathname + search])
  const kiosk = useKioskLock(event.id)
  const door = useDoor(props, kiosk.locked)
  const { view, verdict, check, undo, paid } = door
  const { list, backlog, online } = view
  const queued = new Set(backlog.queue.flatMap(scan => (scan.status === 'ok' && scan.ticketId ? [scan.ticketId] : [])))
  if (kiosk.locked) return <SelfService event={event} door={door} onUnlock={kiosk.unlock} />
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 pt-6 md:px-8 md:pt-10">
      <Head event={event} />
      <DoorDates dates={dates} chosen={occurrenceId ?? null} timeZone={event.timeZone} />
      <Network online={online} waiting={backlog.queue.length} />
      <Troubles door={door} timeZone={event.timeZone} />
      {list ? (
        <div className="grid gap-6 md:grid-cols-[1fr_22rem] md:gap-10">
          <div className="flex flex-col gap-6">
            <Answer
              verdict={verdict}
              currency={list.currency}
              timeZone={event.timeZone}
              onUndo={id => void undo(id)}
              onPaid={id => void paid(id)}
            />
            <Camera onCode={code => void check(code)} />
            <TypedCode onCode={code => void check(code)} />
          </div>
          <div className="flex flex-col gap-6">
            <Counts list={list} queued={queued} />
            <FindGuest list={list} queued={queued} onCheckIn={code => void check(code)} onUndo={id => void undo(id)} />
            <StartKiosk onLock={kiosk.lock} />
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
