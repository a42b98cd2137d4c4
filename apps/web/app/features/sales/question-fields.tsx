import type { Question, Tier } from '@flow/contracts'
import { Button, SelectField, TextArea, TextField } from '@flow/ui/components'
import { ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FaultOf } from '../../api/problem.ts'
import { Part } from './parts.tsx'
import { useSalesWords } from './words.ts'

const KINDS = ['text', 'choice', 'choices', 'yes_no', 'number'] as const

interface Draft {
  /** Which of the form's questions; it stays while others come and go. */
  readonly nth: number
  readonly question: Partial<Question>
}

interface FieldsProps extends Draft {
  readonly fault: FaultOf
  readonly first: boolean
  readonly tiers: readonly Tier[]
  readonly onUp: () => void
  readonly onRemove: () => void
}

const icon = 'grid size-11 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink disabled:invisible'

const ForTiers = ({ nth, question, tiers }: Pick<FieldsProps, 'nth' | 'question' | 'tiers'>) => {
  const { question: words } = useSalesWords()
  if (tiers.length < 2) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5">
      <legend className="sr-only">{words.tiers}</legend>
      <span aria-hidden="true" className="text-small font-semibold">
        {words.tiers}
      </span>
      {tiers.map(({ id, name }) => (
        <label key={id} className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name={`question.${nth}.tierId`}
            value={id}
            defaultChecked={question.tierIds?.includes(id)}
            className="size-5 accent-accent"
          />
          {name}
        </label>
      ))}
      <span className="text-small text-muted">{words.allTiers}</span>
    </fieldset>
  )
}

const Fields = ({ nth, question, first, tiers, fault, onUp, onRemove }: FieldsProps) => {
  const { question: words } = useSalesWords()
  const [kind, setKind] = useState<string>(question.kind ?? 'text')
  const [label, setLabel] = useState(question.label ?? '')
  const name = (field: string) => `question.${nth}.${field}`
  return (
    <li className="flex flex-col gap-4 p-5">
      <input type="hidden" name="order" value={nth} />
      <input type="hidden" name={name('key')} value={question.key ?? ''} />
      {question.key ? <input type="hidden" name="key" value={question.key} /> : null}
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={words.label}
          name={name('label')}
          error={fault('label')}
          required
          maxLength={200}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          className="min-w-0 grow basis-64"
        />
        <SelectField
          label={words.kind}
          name={name('kind')}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
          className="basis-48"
        >
          {KINDS.map(one => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </SelectField>
        <span className="flex">
          <button type="button" className={icon} disabled={first} onClick={onUp} aria-label={words.up(label)}>
            <ArrowUp className="size-4.5" aria-hidden="true" />
          </button>
          <button type="button" className={icon} onClick={onRemove} aria-label={words.remove(label)}>
            <Trash2 className="size-4.5" aria-hidden="true" />
          </button>
        </span>
      </div>
      {kind === 'choice' || kind === 'choices' ? (
        <TextArea
          label={words.options}
          name={name('options')}
          error={fault('options')}
          rows={4}
          required
          defaultValue={question.options?.join('\n')}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-10">
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={name('required')}
            defaultChecked={question.required}
            className="size-5 accent-accent"
          />
          {words.required}
        </label>
        <ForTiers nth={nth} question={question} tiers={tiers} />
      </div>
    </li>
  )
}

/** What everyone who comes is asked, in order. */
export const Questions = ({
  questions,
  tiers,
  fault,
}: {
  readonly fault: FaultOf
  readonly questions: readonly Question[]
  readonly tiers: readonly Tier[]
}) => {
  const words = useSalesWords()
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => questions.map((question, nth) => ({ nth, question })))
  const [next, setNext] = useState(questions.length)
  const add = () => {
    setDrafts([...drafts, { nth: next, question: {} }])
    setNext(next + 1)
  }
  const up = (at: number) => {
    const moved = [...drafts]
    moved.splice(at - 1, 0, ...moved.splice(at, 1))
    setDrafts(moved)
  }
  return (
    <Part title={words.questionsTitle} text={words.questionsText}>
      {drafts.length > 0 ? (
        <ol className="divide-y divide-line rounded-panel border border-line bg-surface">
          {drafts.map((draft, at) => (
            <Fields
              key={draft.nth}
              {...draft}
              first={at === 0}
              tiers={tiers}
              fault={field => fault(`questions.${at}.${field}`)}
              onUp={() => up(at)}
              onRemove={() => setDrafts(drafts.filter(one => one !== draft))}
            />
          ))}
        </ol>
      ) : null}
      {drafts.length < 20 ? (
        <Button tone="plain" className="self-start" onClick={add}>
          {words.addQuestion}
        </Button>
      ) : null}
    </Part>
  )
}
