import { formatCount } from '@flow/ui'
import { Button, Notice } from '@flow/ui/components'
import { CloudOff, Wifi } from 'lucide-react'
import { useLanguage } from '../../site/site.ts'
import { countsOf, type KeptList } from './door-list.ts'
import type { Conflict } from './queue.ts'
import { useDoorWords } from './words.ts'

/** How many are inside, as this device knows it. */
export const Counts = ({ list, queued }: { readonly list: KeptList; readonly queued: ReadonlySet<string> }) => {
  const words = useDoorWords()
  const language = useLanguage()
  const counts = countsOf(list, queued)
  const inside = counts.reduce((sum, count) => sum + count.inside, 0)
  const tickets = counts.reduce((sum, count) => sum + count.tickets, 0)
  const say = (count: number) => formatCount(count, language)
  return (
    <section aria-label={words.counts} className="flex flex-col gap-3 rounded-panel border border-line p-5">
      <p className="flex items-baseline gap-2">
        <span className="display tabular text-display">{say(inside)}</span>
        <span className="tabular text-lead text-muted">{words.insideOf(say(tickets))}</span>
      </p>
      {tickets > 0 ? (
        <div className="h-2 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <div className="h-full bg-accent" style={{ width: `${(100 * inside) / tickets}%` }} />
        </div>
      ) : null}
      {counts.length > 1 ? (
        <ul className="flex flex-col gap-1">
          {counts.map(count => (
            <li key={count.tier} className="flex justify-between gap-4">
              <span className="truncate">{count.tier || words.noTier}</span>
              <span className="tabular shrink-0 text-muted">
                {say(count.inside)} / {say(count.tickets)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** Whether the server hears us, and how many scans it has not heard of. */
export const Network = ({ online, waiting }: { readonly online: boolean; readonly waiting: number }) => {
  const words = useDoorWords()
  const Icon = online ? Wifi : CloudOff
  return (
    <p className="flex items-center gap-2 font-medium text-muted" role="status">
      <Icon className="size-4.5 shrink-0" aria-hidden="true" />
      {online ? words.online : words.offline}
      {waiting > 0 ? ` · ${words.waiting(waiting)}` : null}
    </p>
  )
}

interface ConflictsProps {
  readonly conflicts: readonly Conflict[]
  readonly timeZone: string
  readonly onDrop: () => void
}

/** Who was let in here although somebody had come in with the ticket elsewhere, or it was no longer valid. */
export const Conflicts = ({ conflicts, timeZone, onDrop }: ConflictsProps) => {
  const words = useDoorWords()
  const language = useLanguage()
  if (conflicts.length === 0) return null
  const clock = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (
    <Notice tone="danger">
      <p className="font-semibold">{words.conflicts(conflicts.length)}</p>
      <ul className="my-2 flex flex-col gap-1">
        {conflicts.map(one => (
          <li key={`${one.name}${one.scannedAt}`} className="tabular">
            {words.conflict(
              one.name || words.nameless,
              clock.format(Date.parse(one.scannedAt)),
              one.firstAt ? words.elsewhere(clock.format(Date.parse(one.firstAt))) : words.answers[one.status],
            )}
          </li>
        ))}
      </ul>
      <Button tone="plain" size="small" onClick={onDrop}>
        {words.seen}
      </Button>
    </Notice>
  )
}
