import type { KeptList } from './door-list.ts'
import { type Backlog, EMPTY } from './queue.ts'

const STORE = 'lists'
const KEEP_MS = 3 * 24 * 60 * 60 * 1000

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('flow-door', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const inStore = async <Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Value>) => {
  const db = await open()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const asked = work(db.transaction(STORE, mode).objectStore(STORE))
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
  } finally {
    db.close()
  }
}

const isOld = ({ generatedAt }: KeptList) => Date.parse(generatedAt) < Date.now() - KEEP_MS

/** The list kept under a key. A device that keeps nothing has none. */
export const readList = (key: string): Promise<KeptList | null> =>
  inStore<KeptList | undefined>('readonly', store => store.get(key)).then(
    list => list ?? null,
    () => null,
  )

/** Keeps a list, and forgets those older than three days: they are lists of people's names. */
export const keepList = async (key: string, list: KeptList): Promise<void> => {
  try {
    await inStore('readwrite', store => store.put(list, key))
    const keys = await inStore('readonly', store => store.getAllKeys())
    for (const other of keys) {
      if (other === key) continue
      const kept = await inStore<KeptList | undefined>('readonly', store => store.get(other))
      if (!kept || isOld(kept)) await inStore('readwrite', store => store.delete(other))
    }
  } catch {
    // A device that is full or keeps nothing: the list lives as long as the page.
  }
}

const backlogKey = (key: string) => `flow-door:${key}`

/** What this device still has to tell. Read before each change: another tab may have changed it. */
export const readBacklog = (key: string): Backlog => {
  try {
    const kept = JSON.parse(localStorage.getItem(backlogKey(key)) ?? 'null') as Backlog | null
    return Array.isArray(kept?.queue) && Array.isArray(kept.conflicts) ? kept : EMPTY
  } catch {
    return EMPTY
  }
}

/** @returns whether the device could keep it */
export const keepBacklog = (key: string, backlog: Backlog): boolean => {
  try {
    if (backlog.queue.length + backlog.conflicts.length === 0) localStorage.removeItem(backlogKey(key))
    else localStorage.setItem(backlogKey(key), JSON.stringify(backlog))
    return true
  } catch {
    return false
  }
}

/** The name of this browser among the doors, made once. */
export const deviceId = (): string => {
  const fresh = `web-${crypto.randomUUID().slice(0, 13)}`
  try {
    const kept = localStorage.getItem('flow-door-device')
    if (kept) return kept
    localStorage.setItem('flow-door-device', fresh)
  } catch {
    // A name for as long as the page lives.
  }
  return fresh
}
