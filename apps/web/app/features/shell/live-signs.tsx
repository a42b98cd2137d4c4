import { cx } from '@flow/ui/components'
import { CloudOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useNavigation } from 'react-router'
import { useMessages } from '../../site/site.ts'

const watchNetwork = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export const useOnline = (): boolean =>
  useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  )

/** Says that the network is gone, for as long as it is. */
export const OfflineBanner = () => {
  const { common } = useMessages()
  const online = useOnline()
  return (
    <div role="status">
      {online ? null : (
        <p className="flex animate-rise items-center justify-center gap-2 bg-ink px-4 py-2.5 text-small font-medium text-paper">
          <CloudOff className="size-4" aria-hidden="true" />
          {common.offline}
        </p>
      )}
    </div>
  )
}

/** A thin line at the top while the next page is on its way. */
export const ProgressLine = () => {
  const { common } = useMessages()
  const busy = useNavigation().state !== 'idle'
  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5">
      {busy ? <span className="sr-only">{common.loading}</span> : null}
      <div
        className={cx(
          'h-full origin-left bg-accent transition-transform',
          busy ? 'scale-x-75 delay-150 duration-1000' : 'scale-x-0 duration-150',
        )}
      />
    </div>
  )
}
