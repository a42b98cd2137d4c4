import { cx } from '@flow/ui/components'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import type { State } from '../api/api.ts'
import { useWords } from '../preferences/preferences.tsx'

export const STATE_TONES: Readonly<Record<State, string>> = {
  ok: 'bg-good-soft text-good',
  degraded: 'bg-warn-soft text-warn',
  down: 'bg-danger-soft text-danger',
}

export const STATE_ICONS = { ok: CircleCheck, degraded: TriangleAlert, down: CircleX } as const

/** How a part is, in a word, a colour and a sign. */
export const StateBadge = ({ state }: { readonly state: State }) => {
  const Icon = STATE_ICONS[state]
  return (
    <span className={cx('inline-flex items-center gap-1 rounded-full px-2 py-0.5 font-semibold', STATE_TONES[state])}>
      <Icon className="size-3.5" aria-hidden="true" />
      {useWords().health.states[state]}
    </span>
  )
}
