import { useEffect, useState, useSyncExternalStore } from 'react'
import { browserApi } from '../../api/browser.ts'
import { createDesk, type Desk, type DeskView } from './desk.ts'
import { deviceId, keepBacklog, keepList, readBacklog, readList } from './keep.ts'
import { EMPTY } from './queue.ts'

const SYNC_MS = 8000
const NOTHING: DeskView = { list: null, backlog: EMPTY, online: true, fault: null, full: false }
const never = () => () => undefined

/** The door of one date in this browser; null until the page lives. */
export const useDesk = (eventId: string, occurrenceId: string | undefined): { desk: Desk | null; view: DeskView } => {
  const [desk, setDesk] = useState<Desk | null>(null)
  useEffect(() => {
    const key = `${eventId}:${occurrenceId ?? 'next'}`
    const fresh = createDesk({
      api: browserApi,
      eventId,
      occurrenceId,
      deviceId: deviceId(),
      keep: {
        readList: () => readList(key),
        keepList: list => keepList(key, list),
        readBacklog: () => readBacklog(key),
        keepBacklog: backlog => keepBacklog(key, backlog),
      },
    })
    setDesk(fresh)
    const sync = () => void fresh.sync()
    void fresh.start()
    const timer = setInterval(sync, SYNC_MS)
    window.addEventListener('online', sync)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', sync)
    }
  }, [eventId, occurrenceId])
  const view = useSyncExternalStore(
    desk?.subscribe ?? never,
    () => desk?.snapshot() ?? NOTHING,
    () => NOTHING,
  )
  return { desk, view }
}
