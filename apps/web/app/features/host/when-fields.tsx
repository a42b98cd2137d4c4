import { TextField } from '@flow/ui/components'
import { moveRule } from './recurrence.ts'
import { RepeatFields } from './repeat-fields.tsx'
import { Section, type SectionProps } from './section.tsx'
import { useHostWords } from './words.ts'

const MINUTE_MS = 60_000
const asInput = (time: number) => new Date(time).toISOString().slice(0, 16)
const asTime = (input: string) => Date.parse(`${input}Z`)

/** The end moves with the start, so that the length stays. */
export const endAfter = (startBefore: string, endBefore: string, startNow: string): string => {
  const length = asTime(endBefore) - asTime(startBefore)
  const start = asTime(startNow)
  if (Number.isNaN(length) || Number.isNaN(start)) return endBefore
  return asInput(start + Math.max(length, 30 * MINUTE_MS))
}

/** When it begins and ends, and how often it comes again; of one date of a series only the first. */
export const When = ({ fields, change, faults, oneDate }: SectionProps & { readonly oneDate: boolean }) => {
  const host = useHostWords()
  return (
    <Section title={host.when}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={host.starts}
          name="startsAtLocal"
          type="datetime-local"
          required
          value={fields.startsAtLocal}
          onChange={event => {
            const startsAtLocal = event.currentTarget.value
            change({
              startsAtLocal,
              endsAtLocal: endAfter(fields.startsAtLocal, fields.endsAtLocal, startsAtLocal),
              rrule: moveRule(fields.rrule, fields.startsAtLocal, startsAtLocal),
            })
          }}
          error={faults.startsAtLocal}
        />
        <TextField
          label={host.ends}
          name="endsAtLocal"
          type="datetime-local"
          required
          min={fields.startsAtLocal}
          value={fields.endsAtLocal}
          onChange={event => change({ endsAtLocal: event.currentTarget.value })}
          error={faults.endsAtLocal}
        />
      </div>
      <TextField
        label={host.timeZone}
        name="timeZone"
        hint={host.timeZoneHint}
        required
        spellCheck={false}
        value={fields.timeZone}
        onChange={event => change({ timeZone: event.currentTarget.value })}
        error={faults.timeZone}
      />
      {oneDate ? null : <RepeatFields fields={fields} change={change} faults={faults} />}
    </Section>
  )
}
