import { formatWhen } from '@flow/ui'
import { SelectField } from '@flow/ui/components'
import { useNavigate } from 'react-router'
import type { Occurrence } from '../../api/types.ts'
import { useLanguage, useNow } from '../../site/site.ts'
import { useDoorWords } from './words.ts'

interface DatesProps {
  readonly dates: readonly Occurrence[]
  readonly chosen: string | null
  readonly timeZone: string
}

/** Which date of a series this door is for. */
export const DoorDates = ({ dates, chosen, timeZone }: DatesProps) => {
  const words = useDoorWords()
  const navigate = useNavigate()
  const now = useNow()
  const language = useLanguage()
  if (dates.length < 2) return null
  return (
    <SelectField
      label={words.date}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => void navigate(`?occurrenceId=${currentTarget.value}`, { replace: true })}
      className="max-w-sm"
    >
      {dates.map(({ id, startsAt, endsAt, attendeeCount }) => (
        <option key={id} value={id}>
          {formatWhen(startsAt, endsAt, timeZone, now, language)} ({attendeeCount})
        </option>
      ))}
    </SelectField>
  )
}
