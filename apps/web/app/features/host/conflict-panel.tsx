import { Button, Choice } from '@flow/ui/components'
import { useState } from 'react'
import type { Conflict } from './editor.ts'
import { useEditorWords } from './editor-words.ts'
import type { FieldName } from './merge.ts'

const LONGEST = 160

const shown = (value: string, empty: string) =>
  value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value || empty

/** Fields as the form calls them, each once. */
export const fieldNames = (names: readonly FieldName[], words: ReturnType<typeof useEditorWords>): string =>
  [...new Set(names.map(name => words.fields[name]))].join(', ')

/** Two people changed the same: each field is shown twice, and the person decides. Nothing is overwritten unseen. */
export const ConflictPanel = ({
  conflict,
  onDecide,
}: {
  readonly conflict: Conflict
  /** Told the fields in which theirs shall stay. */
  readonly onDecide: (theirs: ReadonlySet<FieldName>) => void
}) => {
  const words = useEditorWords()
  const [theirs, setTheirs] = useState<ReadonlySet<FieldName>>(new Set())
  const choose = (name: FieldName, side: string) => {
    const next = new Set(theirs)
    if (side === 'theirs') next.add(name)
    else next.delete(name)
    setTheirs(next)
  }
  return (
    <section role="alert" className="flex animate-rise flex-col gap-5 rounded-panel bg-danger-soft p-6">
      <div className="flex flex-col gap-1">
        <h2 className="display text-title text-danger">{words.conflict.title}</h2>
        <p>{words.conflict.text}</p>
      </div>
      {conflict.conflicts.map(name => (
        <div key={name} className="flex flex-col gap-2 rounded-card bg-surface p-4">
          <Choice
            legend={words.fields[name]}
            name={`conflict-${name}`}
            value={theirs.has(name) ? 'theirs' : 'yours'}
            onChange={side => choose(name, side)}
            options={[
              { value: 'yours', label: words.conflict.yours },
              { value: 'theirs', label: words.conflict.theirs },
            ]}
          />
          <dl className="grid gap-x-6 gap-y-1 text-small sm:grid-cols-2">
            <div>
              <dt className="font-semibold">{words.conflict.yours}</dt>
              <dd className="[overflow-wrap:anywhere]">{shown(conflict.fields[name], words.conflict.empty)}</dd>
            </div>
            <div>
              <dt className="font-semibold">{words.conflict.theirs}</dt>
              <dd className="[overflow-wrap:anywhere]">{shown(conflict.theirs[name], words.conflict.empty)}</dd>
            </div>
          </dl>
        </div>
      ))}
      {conflict.taken.length > 0 ? (
        <p className="text-small">{words.conflict.taken(fieldNames(conflict.taken, words))}</p>
      ) : null}
      <Button className="self-start" onClick={() => onDecide(theirs)}>
        {words.conflict.save}
      </Button>
    </section>
  )
}
