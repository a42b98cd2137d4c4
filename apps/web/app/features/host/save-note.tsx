import { hourOf, wallClock } from '@flow/ui'
import { cx } from '@flow/ui/components'
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useEditorWords } from './editor-words.ts'
import type { SaveState } from './saver.ts'

const ICONS: Readonly<Partial<Record<SaveState, typeof Check>>> = {
  saving: LoaderCircle,
  saved: Check,
  offline: CloudOff,
  refused: TriangleAlert,
  conflict: TriangleAlert,
}

/** Whether what one typed is safe, in a word. */
export const SaveNote = ({ state, local }: { readonly state: SaveState; readonly local: boolean }) => {
  const words = useEditorWords()
  const [savedAt, setSavedAt] = useState<string | null>(null)
  useEffect(() => {
    if (state === 'saved') setSavedAt(hourOf(wallClock(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)))
  }, [state])
  const Icon = ICONS[state]
  const text =
    state === 'waiting' && local
      ? words.state.local
      : state === 'saved' && savedAt
        ? words.state.savedAt(savedAt)
        : words.state[state]
  return (
    <p
      role="status"
      data-save-state={state}
      className={cx(
        'tabular flex min-h-6 items-center gap-1.5 text-small font-medium',
        state === 'saved' && 'text-good',
        state === 'refused' || state === 'conflict' ? 'text-danger' : state === 'saved' ? '' : 'text-muted',
      )}
    >
      {Icon ? (
        <Icon className={cx('size-4 shrink-0', state === 'saving' && 'animate-spin')} aria-hidden="true" />
      ) : null}
      {text}
    </p>
  )
}
