import { useEffect } from 'react'

const MOST_KEPT = 20

/** Resolves when the service worker answers for this page: one that is ready may not have claimed it yet. */
const controlled = (container: ServiceWorkerContainer) =>
  container.controller ??
  new Promise(resolve => container.addEventListener('controllerchange', resolve, { once: true }))

/** What this page was made of so far: what was loaded before the worker stood by went past it. */
const filesSoFar = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))

const dataOf = (path: string) => path.replace(/(?=\?|$)/, '.data')

/**
 * Has the service worker keep pages of this site, as documents and as data, so that they open without a network; from
 * the first time on, also for somebody who was led here from another page.
 */
export const useKeptPages = (paths: readonly string[]): void => {
  const list = paths.slice(0, MOST_KEPT + 1).join(' ')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    const keep = async () => {
      await controlled(navigator.serviceWorker)
      // One after the other, the next event first: a phone at the door has few bars.
      for (const path of list.split(' ')) await Promise.all([fetch(path), fetch(dataOf(path))])
      await Promise.all(filesSoFar().map(file => fetch(file)))
    }
    // Without a network there is nothing new to keep.
    keep().catch(() => undefined)
  }, [list])
}

/** The same for one's tickets, with the list of them. */
export const useKeptTickets = (ids: readonly string[]): void =>
  useKeptPages(['/tickets', ...ids.map(id => `/tickets/${id}`)])
