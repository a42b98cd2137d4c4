import { formatCount } from '@flow/ui'
import { Button } from '@flow/ui/components'
import { useState } from 'react'
import type { FoundVenue } from '../api/curation.ts'
import { moderate } from '../api/moderation.ts'
import { AskButton } from '../parts/ask-button.tsx'
import type { Change } from '../parts/use-change.ts'
import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { addressOf } from './venue-words.ts'

interface MergeProps {
  readonly venues: readonly FoundVenue[]
  readonly change: Change
  readonly onDone: () => void
}

/** Which of them stays. */
const Kept = ({
  venues,
  kept,
  onKeep,
}: Pick<MergeProps, 'venues'> & { kept: string | undefined; onKeep: (id: string) => void }) => {
  const words = useWords().curation.venues
  const { language } = usePreferences()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-semibold">{words.kept}</legend>
      {venues.map(venue => (
        <label
          key={venue.id}
          className="flex min-h-9 cursor-pointer items-center gap-3 rounded-control px-2 hover:bg-sunken pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name="kept"
            checked={venue.id === kept}
            onChange={() => onKeep(venue.id)}
            className="size-4 shrink-0"
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="block font-semibold">{venue.name}</span>
            <span className="block text-muted">{addressOf(venue, language)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Makes one of the venues that are chosen. */
export const MergeVenues = ({ venues, change, onDone }: MergeProps) => {
  const { curation } = useWords()
  const { language } = usePreferences()
  const words = curation.venues
  const [choice, setChoice] = useState<string>()
  const kept = venues.find(({ id }) => id === choice)?.id ?? venues[0]?.id
  const merge = () =>
    change.run(async () => {
      const from = venues.flatMap(({ id }) => (id === kept ? [] : [id]))
      const { events } = await moderate.mergeVenues(from, kept ?? '')
      return curation.changed(events, formatCount(events, language))
    }, onDone)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span role="status" className="tabular text-muted">
        {words.chosen(venues.length)}
      </span>
      {venues.length > 0 ? (
        <Button tone="quiet" size="small" onClick={onDone}>
          {words.chooseNone}
        </Button>
      ) : null}
      <AskButton
        busy={change.busy}
        disabled={venues.length < 2}
        question={{
          title: words.mergeTitle,
          text: words.mergeText,
          sure: words.merge,
          onSure: merge,
          children: <Kept venues={venues} kept={kept} onKeep={setChoice} />,
        }}
      >
        {words.merge}
      </AskButton>
    </div>
  )
}
