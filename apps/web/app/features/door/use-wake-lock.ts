import { useEffect } from 'react'

/** Keeps the screen lit while on. A device that cannot, or saves its battery, goes dark as it always does. */
export const useWakeLock = (on: boolean): void => {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | undefined
    let over = false
    // The lock ends whenever the page is hidden, and has to be asked for anew.
    const ask = async () => {
      if (over || document.visibilityState !== 'visible') return
      lock = await navigator.wakeLock.request('screen')
      if (over) await lock.release()
    }
    const asking = () => void ask().catch(() => undefined)
    asking()
    document.addEventListener('visibilitychange', asking)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', asking)
      void lock?.release().catch(() => undefined)
    }
  }, [on])
}
