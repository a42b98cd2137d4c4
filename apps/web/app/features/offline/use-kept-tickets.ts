import { useEffect } from 'react'

const MOST_KEPT = 20

/** Resolves when the service worker answers for this page: one that is ready may not have claimed it yet. */
const controlled = (container: ServiceWorkerContainer) =>
  container.controller ??
  new Promise(resolve => container.addEventListener('controllerchange', resolve, { once: true }))

/** Has the service worker keep these tickets, so that they open at a door without a network. */
export const useKeptTickets = (ids: readonly string[]): void => {
  const list = ids.slice(0, MOST_KEPT).join(' ')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const keep = async () => {
      await controlled(navigator.serviceWorker)
      const paths = ['/tickets', ...list.split(' ').flatMap(id => (id ? [`/tickets/${id}`] : []))]
      // One after the other, the next event first: a phone at the door has few bars.
      for (const path of paths) await Promise.all([fetch(path), fetch(`${path}.data`)])
    }
    // Without a network there is nothing new to keep.
    keep().catch(() => undefined)
  }, [list])
}
