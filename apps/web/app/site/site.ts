import type { OwnProfile } from '@flow/contracts'
import { catalogue, type Language, type Messages, townName, type Units } from '@flow/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useRouteLoaderData } from 'react-router'
import type { NamedCategory } from './categories.ts'
import type { Theme } from './theme.ts'

/** What every page knows: who looks, in which language, and what time it is. */
export interface Site {
  readonly me: Pick<OwnProfile, 'id' | 'username' | 'displayName' | 'avatarUrl' | 'email' | 'emailVerified'> | null
  /** Notifications they have not read yet; none where that could not be learned. */
  readonly unread: number
  /** Whether the reminder to confirm the e-mail was put off for this visit. */
  readonly confirmLater: boolean
  readonly language: Language
  readonly theme: Theme
  readonly units: Units
  /** The moment the page was made: server and browser speak of the same "tonight". */
  readonly now: string
  /** The reader's own zone, where they have told it. */
  readonly timeZone: string | null
  readonly publicUrl: string
  /** As administrators keep them, in this language. */
  readonly categories: readonly NamedCategory[]
  readonly tileUrl: string | null
}

export const useSite = (): Site | undefined => useRouteLoaderData<Site>('root')

export const useLanguage = (): Language => useSite()?.language ?? 'en'

export const useMessages = (): Messages => catalogue(useLanguage())

/** What a town is called by the reader. */
export const useTown = (): ((name: string, zone: string | null | undefined) => string) => {
  const language = useLanguage()
  return (name, zone) => townName(language, name, zone)
}

const MINUTE_MS = 60_000

/** Now: first as the server saw it, then, once the page lives, as the clock goes on. */
export const useNow = (): Date => {
  const site = useSite()
  const [now, setNow] = useState(() => new Date(site?.now ?? 0))
  useEffect(() => {
    const tick = () => setNow(new Date())
    tick()
    const timer = setInterval(tick, MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

const never = () => () => undefined

/** Whether the page already lives in a browser: false on the server and while it wakes up. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The reader's zone: as they set it, else as the device says, once the page lives. */
export const useOwnZone = (): string | undefined => {
  const chosen = useSite()?.timeZone
  const device = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
  return chosen ?? device
}
