import { formatMoney } from '@flow/ui'
import { Button, cx } from '@flow/ui/components'
import { CircleCheck, CircleX, History, MapPinX } from 'lucide-react'
import { useLanguage } from '../../site/site.ts'
import { chime } from './chime.ts'
import type { Verdict } from './verdict.ts'
import { useDoorWords } from './words.ts'

const LOOKS = {
  ok: { box: 'bg-good-soft text-good', Icon: CircleCheck },
  already: { box: 'bg-accent-soft text-accent-strong', Icon: History },
  invalid: { box: 'bg-danger-soft text-danger', Icon: CircleX },
  refunded: { box: 'bg-danger-soft text-danger', Icon: CircleX },
  wrong_event: { box: 'bg-danger-soft text-danger', Icon: MapPinX },
} as const

const BUZZ: Readonly<Record<Verdict['status'], number[]>> = {
  ok: [120],
  already: [80, 80, 80],
  invalid: [400],
  refunded: [400],
  wrong_event: [400],
}

/** Felt in the hand, once for yes, thrice for already, long for no; and heard. */
export const signal = (status: Verdict['status']): void => {
  if ('vibrate' in navigator) navigator.vibrate(BUZZ[status])
  chime(status)
}

interface AnswerProps {
  readonly verdict: Verdict | null
  readonly currency: string | null
  readonly timeZone: string
  readonly onUndo: ((ticketId: string) => void) | null
  /** Notes that an order was paid. */
  readonly onPaid: ((orderId: string) => void) | null
  /** For a screen that people stand in front of. */
  readonly large?: boolean
}

const Said = ({ verdict, currency, timeZone, onUndo, onPaid }: AnswerProps & { readonly verdict: Verdict }) => {
  const words = useDoorWords()
  const language = useLanguage()
  const { status, ticket, at, isNew, toPay } = verdict
  const { Icon } = LOOKS[status]
  const clock = at
    ? new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
    : null
  return (
    <>
      <Icon className="size-16 shrink-0 md:size-20" aria-hidden="true" />
      <div className="flex min-w-0 flex-col items-center gap-1">
        <p className="display text-display">{words.answers[status]}</p>
        {ticket?.name ? <p className="text-title font-semibold text-ink wrap-anywhere">{ticket.name}</p> : null}
        {ticket?.tier ? <p className="text-lead text-ink">{ticket.tier}</p> : null}
        {status === 'already' && clock ? <p className="tabular text-lead text-ink">{words.since(clock)}</p> : null}
        {isNew ? <p className="text-ink">{words.soldSince}</p> : null}
        {status === 'ok' && ticket && ticket.due > 0 && currency ? (
          <p className="tabular text-lead font-semibold text-ink">
            {words.due(formatMoney(ticket.due, currency, language))}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap justify-center gap-2 empty:hidden">
        {onPaid && toPay ? (
          <Button tone="ink" onClick={() => onPaid(toPay.orderId)}>
            {words.paid(
              formatMoney(toPay.amount.amount, toPay.amount.currency, language),
              toPay.amount.amount > (ticket?.due ?? 0),
            )}
          </Button>
        ) : null}
        {onUndo && ticket && status === 'ok' ? (
          <Button tone="plain" onClick={() => onUndo(ticket.id)}>
            {words.undo}
          </Button>
        ) : null}
      </div>
    </>
  )
}

/** What the door says of the last code: to be read at arm's length, heard by screen readers. */
export const Answer = (props: AnswerProps) => {
  const words = useDoorWords()
  const { verdict } = props
  return (
    <div
      role="status"
      className={cx(
        'flex flex-col items-center justify-center gap-4 rounded-panel p-6 text-center',
        props.large ? 'min-h-[40dvh] grow' : 'min-h-64',
        verdict ? LOOKS[verdict.status].box : 'bg-sunken text-muted',
      )}
    >
      {verdict ? (
        <Said {...props} verdict={verdict} />
      ) : (
        <p className="max-w-sm text-lead">{props.large ? words.kiosk.ready : words.ready}</p>
      )}
    </div>
  )
}
