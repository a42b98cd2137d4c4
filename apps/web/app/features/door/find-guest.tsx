import { Button, inputClass } from '@flow/ui/components'
import { useId, useState } from 'react'
import { type DoorTicket, findByName, type KeptList } from './door-list.ts'
import { useDoorWords } from './words.ts'

const SHOWN = 20

interface GuestProps {
  readonly ticket: DoorTicket
  readonly inside: boolean
  readonly onCheckIn: (code: string) => void
  readonly onUndo: (ticketId: string) => void
}

const Guest = ({ ticket, inside, onCheckIn, onUndo }: GuestProps) => {
  const words = useDoorWords()
  return (
    <li className="flex min-h-16 items-center gap-3 border-b border-line py-2 last:border-0">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-semibold">{ticket.name || ticket.code}</span>
        <span className="tabular truncate text-small text-muted">
          {[inside ? words.inside : null, ticket.tier, ticket.code].filter(Boolean).join(' · ')}
        </span>
      </span>
      {inside ? (
        <Button tone="plain" onClick={() => onUndo(ticket.id)} aria-label={words.undoOf(ticket.name)}>
          {words.undo}
        </Button>
      ) : (
        <Button tone="ink" onClick={() => onCheckIn(ticket.code)} aria-label={words.letInOf(ticket.name)}>
          {words.letIn}
        </Button>
      )}
    </li>
  )
}

interface FindGuestProps extends Pick<GuestProps, 'onCheckIn' | 'onUndo'> {
  readonly list: KeptList
  readonly queued: ReadonlySet<string>
}

/** Who has no code at hand: found by name in the list of this device. */
export const FindGuest = ({ list, queued, onCheckIn, onUndo }: FindGuestProps) => {
  const words = useDoorWords()
  const id = useId()
  const [asked, setAsked] = useState('')
  const found = findByName(list, asked, SHOWN)
  return (
    <section className="flex flex-col gap-2">
      <label htmlFor={id} className="font-semibold">
        {words.byName}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={asked}
        onChange={({ currentTarget }) => setAsked(currentTarget.value)}
        className={inputClass}
      />
      {asked.trim() ? (
        <>
          {found.length === 0 ? <p className="text-muted">{words.noneFound}</p> : null}
          <ul>
            {found.map(ticket => (
              <Guest
                key={ticket.id}
                ticket={ticket}
                inside={ticket.at > 0 || queued.has(ticket.id)}
                onCheckIn={onCheckIn}
                onUndo={onUndo}
              />
            ))}
          </ul>
          {found.length === SHOWN ? <p className="text-small text-muted">{words.moreFound(SHOWN)}</p> : null}
        </>
      ) : null}
    </section>
  )
}
