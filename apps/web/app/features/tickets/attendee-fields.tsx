import type { Answers, OrderDetails, Question } from '@flow/contracts'
import { cx, Fault, Field, inputClass, TextField } from '@flow/ui/components'
import { useId } from 'react'
import type { FaultOf } from '../../api/problem.ts'
import { useTicketWords } from './words.ts'

interface QuestionProps {
  readonly question: Question
  readonly name: string
  /** What was answered before, if anything. */
  readonly given: Answers[string] | undefined
  readonly error: string | undefined
}

const Choices = ({ question: { label, options = [], required }, name, given, error }: QuestionProps) => {
  const words = useTicketWords()
  const id = useId()
  return (
    <fieldset className="flex flex-col" aria-describedby={error ? id : undefined}>
      <legend className="mb-1.5 flex items-baseline gap-2 font-semibold">
        {label}
        {required ? null : <span className="text-small font-normal text-muted">{words.optional}</span>}
      </legend>
      {options.map(option => (
        <label key={option} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={name}
            value={option}
            defaultChecked={Array.isArray(given) && given.includes(option)}
            aria-invalid={error ? true : undefined}
            className="size-5 accent-accent"
          />
          {option}
        </label>
      ))}
      {error ? <Fault id={id}>{error}</Fault> : null}
    </fieldset>
  )
}

const Asked = (props: QuestionProps) => {
  const words = useTicketWords()
  const { question, name, given, error } = props
  const { label, kind, options = [], required } = question
  const before = given === true ? 'yes' : given === false ? 'no' : given === undefined ? '' : String(given)
  const told = { label, error, note: required ? undefined : words.optional }
  if (kind === 'choices') return <Choices {...props} />
  if (kind === 'text' || kind === 'number') {
    const typed = kind === 'text' ? { maxLength: 2000 } : { type: 'number', step: 'any' }
    return <TextField {...told} name={name} required={required} defaultValue={before} {...typed} />
  }
  const offered =
    kind === 'choice'
      ? options.map(option => [option, option])
      : [
          ['yes', words.yes],
          ['no', words.no],
        ]
  return (
    <Field {...told}>
      {control => (
        <select
          {...control}
          name={name}
          required={required}
          defaultValue={before}
          className={cx(inputClass, 'select-arrow appearance-none pr-11')}
        >
          <option value="" />
          {offered.map(([value, said]) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** The tiers of an order's tickets, one after the other, as the tickets will be. */
export const ticketTiers = (lines: OrderDetails['lines']) =>
  lines.flatMap(({ tierId, name, quantity }) => Array.from({ length: quantity }, () => ({ tierId, name })))

interface AttendeeProps {
  readonly order: Pick<OrderDetails, 'lines' | 'attendees'>
  readonly questions: readonly Question[]
  readonly buyer: string
  readonly fault: FaultOf
}

/** Who comes, ticket by ticket, and what the organiser asks of them. */
export const AttendeeFields = ({ order: { lines, attendees }, questions, buyer, fault }: AttendeeProps) => {
  const words = useTicketWords()
  return (
    <section aria-labelledby="who" className="flex flex-col gap-5">
      <h2 id="who" className="text-lead font-semibold">
        {words.who}
      </h2>
      {ticketTiers(lines).map(({ tierId, name }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ticket is its place in the order.
        <div key={nth} className={cx('flex flex-col gap-4', nth > 0 && 'border-t border-line pt-5')}>
          <TextField
            label={words.name(nth + 1)}
            note={name ?? undefined}
            name={`name.${nth}`}
            error={fault(`attendees.${nth}.name`)}
            placeholder={nth === 0 ? buyer : undefined}
            defaultValue={attendees[nth]?.name}
            hint={nth === 0 ? words.nameHint : undefined}
            autoComplete={nth === 0 ? 'name' : 'off'}
            maxLength={120}
          />
          {questions
            .filter(({ tierIds }) => !tierIds || (tierId !== null && tierIds.includes(tierId)))
            .map(question => (
              <Asked
                key={question.key}
                question={question}
                name={`answer.${nth}.${question.key}`}
                given={attendees[nth]?.answers?.[question.key]}
                error={fault(`attendees.${nth}.answers.${question.key}`)}
              />
            ))}
        </div>
      ))}
    </section>
  )
}
