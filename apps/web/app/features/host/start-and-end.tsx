import { wallClockInput } from '@flow/ui'
import { TextField } from '@flow/ui/components'
import { useState } from 'react'
import { endAfter } from './when-fields.tsx'
import { useHostWords } from './words.ts'

interface StartAndEndProps {
  /** ISO instants that the fields begin with. */
  readonly startsAt: string
  readonly endsAt: string
  /** IANA zone whose clocks the fields show. */
  readonly timeZone: string
}

/** Two fields for other times (`startsAtLocal`, `endsAtLocal`); a later start takes the end along. */
export const StartAndEnd = ({ startsAt, endsAt, timeZone }: StartAndEndProps) => {
  const host = useHostWords()
  const before = [startsAt, endsAt].map(at => wallClockInput(new Date(at), timeZone))
  const [[start = '', end = ''], setTimes] = useState(before)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={host.starts}
        name="startsAtLocal"
        type="datetime-local"
        required
        value={start}
        onChange={({ currentTarget: { value } }) => setTimes([value, endAfter(start, end, value)])}
      />
      <TextField
        label={host.ends}
        name="endsAtLocal"
        type="datetime-local"
        required
        min={start}
        value={end}
        onChange={({ currentTarget: { value } }) => setTimes([start, value])}
      />
    </div>
  )
}
