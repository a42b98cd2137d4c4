import { usePreferences, useWords } from '../preferences/preferences.tsx'
import { clock } from './time.ts'

/** Says that a page follows what happens, and of when its newest figures are. */
export const LiveNote = ({ at }: { readonly at: number | undefined }) => {
  const { live } = useWords()
  const { language } = usePreferences()
  return (
    <p className="flex items-center gap-2 text-muted">
      <span className="size-2 rounded-full bg-good" aria-hidden="true" />
      <span className="font-semibold text-ink">{live.on}</span>
      {at === undefined ? null : <span className="tabular">{live.updated(clock(at, language))}</span>}
    </p>
  )
}
