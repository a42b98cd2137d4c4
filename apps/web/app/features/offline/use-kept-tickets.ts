import { useEffect } from 'react'

const MOST_KEPT = 20

/** Has the service worker keep these tickets, so that they open at a door without a network. */
export const useKeptTickets = (ids: readonly string[]): void => {
  const list = ids.slice(0, MOST_KEPT).join(' ')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const keep = async () => {
      await navigator.serviceWorker.ready
      const paths = [
        '/tickets',
        ...list
          .split(' ')
          .filter(Boolean)
          .map(id => `/tickets/${id}`),
      ]
      await Promise.all(paths.flatMap(path => [path, `${path}.data`]).map(path => fetch(path)))
    }
    // Without a network there is nothing new to keep.
    keep().catch(() => undefined)
  }, [list])
}
