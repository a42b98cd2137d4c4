import { useEffect, useState } from 'react'
import { useSite } from '../../site/site.ts'

/** Tells how many notifications nobody has read yet, whenever that may have changed. Answers how to stop. */
export type WatchUnread = (told: (count: number) => void) => () => void

const EVERY_MS = 60_000

/**
 * Asks for the number each minute while the page is looked at, when it is looked at again, and when a push message came
 * to this browser.
 */
export const askForUnread: WatchUnread = told => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const ask = async () => {
    clearTimeout(timer)
    if (document.visibilityState !== 'visible') return
    const reply = await fetch('/api/v1/notifications/unread/count').catch(() => undefined)
    const body = reply?.ok ? ((await reply.json()) as { count: number }) : undefined
    if (stopped) return
    if (body) told(body.count)
    timer = setTimeout(ask, EVERY_MS)
  }
  const later = () => {
    timer = setTimeout(ask, EVERY_MS)
  }
  later()
  document.addEventListener('visibilitychange', ask)
  navigator.serviceWorker?.addEventListener('message', ask)
  return () => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', ask)
    navigator.serviceWorker?.removeEventListener('message', ask)
  }
}

/** How many notifications nobody has read yet: as the page was loaded with it, then as one is told. */
export const useUnread = (watch: WatchUnread = askForUnread): number => {
  const site = useSite()
  const [told, setTold] = useState<{ readonly count: number; readonly loaded: string }>()
  const loaded = site?.now ?? ''
  const me = site?.me?.id
  useEffect(() => (me ? watch(count => setTold({ count, loaded })) : undefined), [me, watch, loaded])
  return told?.loaded === loaded ? told.count : (site?.unread ?? 0)
}
