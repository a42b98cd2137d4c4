import type { OrderDetails } from '@flow/contracts'
import { buttonClass, Choice, TextField } from '@flow/ui/components'
import { useState } from 'react'
import { Form } from 'react-router'
import { ConfirmButton } from '../../site/confirm-button.tsx'
import { Told, useMoney, useRefusal } from './parts.tsx'
import { useSalesWords } from './words.ts'

const Tickets = ({ order }: { readonly order: OrderDetails }) => {
  const money = useMoney()
  return (
    <ul className="flex flex-col">
      {order.tickets
        .filter(({ status }) => status === 'valid')
        .map(ticket => (
          <li key={ticket.id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input type="checkbox" name="ticketId" value={ticket.id} className="size-5 accent-accent" />
              <span className="min-w-0 grow truncate">
                {[ticket.holder.name, ticket.tier?.name].filter(Boolean).join(' · ')}
              </span>
              <span className="tabular">{money(ticket.price)}</span>
            </label>
          </li>
        ))}
    </ul>
  )
}

/** Gives an order back: all of it, some tickets, or money alone. */
export const RefundForm = ({ order }: { readonly order: OrderDetails }) => {
  const words = useSalesWords()
  const { refused, fault, form } = useRefusal('refund')
  const [what, setWhat] = useState('all')
  const paid = order.status === 'paid' && order.total.amount > order.refunded.amount
  const choices = [
    ['all', words.refundAll],
    ...(order.tickets.filter(({ status }) => status === 'valid').length > 1 ? [['tickets', words.refundTickets]] : []),
    ...(paid ? [['amount', words.refundAmount]] : []),
  ].map(([value = '', label = '']) => ({ value, label }))
  const awaited = order.status === 'held'
  const [title, text, now] = awaited
    ? [words.endReservation, words.endReservationText, words.endReservationNow]
    : order.status === 'due'
      ? [words.takeBack, words.refundText, words.takeBackNow]
      : [words.refund, words.refundText, words.refundNow]
  return (
    <details className="group rounded-panel border border-line px-5 py-3" open={refused ? true : undefined}>
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{title}</summary>
      <Form ref={form} method="post" className="flex flex-col items-start gap-5 pt-3 pb-2">
        <Told answer={refused} />
        <p className="max-w-prose text-muted">{text}</p>
        {awaited ? (
          <input type="hidden" name="what" value="all" />
        ) : (
          <Choice legend={words.refundWhat} name="what" options={choices} value={what} onChange={setWhat} />
        )}
        {what === 'tickets' ? <Tickets order={order} /> : null}
        {what === 'amount' ? (
          <TextField
            label={words.refundSum(order.total.currency)}
            error={fault('amount', 'amount.amount')}
            name="amount"
            inputMode="decimal"
            required
            className="w-48"
          />
        ) : null}
        <input type="hidden" name="currency" value={order.total.currency} />
        <TextField
          label={words.reason}
          note={words.optional}
          name="reason"
          error={fault('reason')}
          maxLength={500}
          className="w-full max-w-lg"
        />
        <ConfirmButton name="intent" value="refund" sure={words.sure} className={buttonClass('danger')}>
          {now}
        </ConfirmButton>
      </Form>
    </details>
  )
}
