import { Choice, TextField } from '@flow/ui/components'
import { useMessages } from '../../site/site.ts'
import type { DraftFields } from './draft.ts'
import { Section, type SectionProps } from './section.tsx'
import { useHostWords } from './words.ts'

export const Who = ({ fields, change, faults }: SectionProps) => {
  const { common } = useMessages()
  const host = useHostWords()
  return (
    <Section title={host.who}>
      <TextField
        label={host.capacity}
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={1_000_000}
        hint={host.capacityHint}
        note={common.optional}
        value={fields.capacity}
        onChange={event => change({ capacity: event.currentTarget.value })}
        error={faults.capacity}
      />
      <Choice
        legend={host.visibility}
        name="visibility"
        value={fields.visibility}
        onChange={visibility => change({ visibility: visibility as DraftFields['visibility'] })}
        options={[
          { value: 'public', label: host.public },
          { value: 'unlisted', label: host.unlisted },
          { value: 'private', label: host.private },
        ]}
      />
    </Section>
  )
}
