import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds; false on the server and while the page wakes up. */
export const useMediaQuery = (query: string): boolean => {
  const watch = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(query).matches,
    () => false,
  )
}
