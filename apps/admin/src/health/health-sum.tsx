import { cx, Skeleton } from '@flow/ui/components'
import type { Health } from '../api/api.ts'
import { STATE_ICONS, STATE_TONES } from '../parts/state-badge.tsx'
import { useWords } from '../preferences/preferences.tsx'

/** How the whole platform is, in one sentence. Without an answer it is taken for down. */
export const HealthSum = ({
  health,
  unreachable,
}: {
  readonly health: Health | undefined
  readonly unreachable: boolean
}) => {
  const words = useWords().health
  if (!health && !unreachable) return <Skeleton className="h-11 rounded-card" />
  const state = unreachable || !health ? 'down' : health.status
  const Icon = STATE_ICONS[state]
  return (
    <p
      role="status"
      className={cx(
        'flex min-h-11 items-center gap-2.5 rounded-card px-4 py-2 text-body font-semibold',
        STATE_TONES[state],
      )}
    >
      <Icon className="size-5 shrink-0" aria-hidden="true" />
      <span className="flex-1">{unreachable ? words.sum.unreachable : words.sum[state]}</span>
      {health ? <span className="font-normal">{words.version(health.version)}</span> : null}
    </p>
  )
}
