import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CacheKey } from '@flow/contracts'
import type { Place, Shelf } from './shelf.ts'
import type { Cache } from './store.ts'

/** How long to wait for another process to load; it may have died. */
const PATIENCE_MS = 1000
const POLL_MS = { first: 5, longest: 100 } as const

/** An answer of `load`, with what is stored of it when it can be stored. */
interface Loaded {
  readonly value: unknown
  readonly json?: string
}

type Load = () => Promise<unknown>

const encode = ({ text }: CacheKey, value: unknown): string | undefined => {
  if (text) return typeof value === 'string' ? value : undefined
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

const decode = ({ text }: CacheKey, json: string): { readonly value: unknown } | undefined => {
  if (text) return { value: json }
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}

const answer = (key: CacheKey, { value, json }: Loaded): unknown =>
  json === undefined ? value : decode(key, json)?.value

/** Spreads lifetimes by ± 10 %, so that what was stored together does not expire together. */
const spread = (ttlMs: number) => Math.round(ttlMs * (0.9 + Math.random() * 0.2))

const noop = () => undefined

/** Runs one load per id at a time; everyone who asks meanwhile shares it. */
const createFlights = () => {
  const flights = new Map<string, Promise<Loaded>>()
  return {
    forget: (id: string) => flights.delete(id),
    join: (id: string, run: () => Promise<Loaded>): Promise<Loaded> => {
      const flying = flights.get(id)
      if (flying) return flying
      const flight = run().finally(() => {
        if (flights.get(id) === flight) flights.delete(id)
      })
      flights.set(id, flight)
      return flight
    },
  }
}

const withoutStore = (key: string) => `away:${key}`

const createLoader = (shelf: Shelf) => {
  const flights = createFlights()

  const claim = (key: string): Promise<Place | undefined> => shelf.claim(key, randomUUID()).catch(noop)

  const loadAlone = (key: CacheKey, load: Load) =>
    flights.join(withoutStore(key.key), async () => {
      const value = await load()
      return { value, json: encode(key, value) }
    })

  const loadAndFill = async (key: CacheKey, token: string, load: Load): Promise<Loaded> => {
    let loaded: Loaded = { value: undefined }
    try {
      const value = await load()
      loaded = { value, json: encode(key, value) }
      return loaded
    } finally {
      const { json } = loaded
      const ttlMs = spread(key.ttlMs)
      const stored =
        json !== undefined && ttlMs > 0 ? shelf.fill(key.key, token, { json, ttlMs }) : shelf.release(key.key, token)
      stored.catch(noop)
    }
  }

  /** Waits for the load that another process runs under `token`, and loads too when it takes longer than `until`. */
  const awaitOther = async (key: CacheKey, token: string, load: Load, until: number): Promise<Loaded> => {
    for (let wait: number = POLL_MS.first; performance.now() < until; wait = Math.min(wait * 2, POLL_MS.longest)) {
      await pause(wait)
      const place = await claim(key.key)
      if (!place) return loadAlone(key, load)
      if ('json' in place) return { value: undefined, json: place.json }
      if (place.token !== token) return settle(key, place, load, until)
    }
    return loadAndFill(key, token, load)
  }

  const settle = (key: CacheKey, place: { token: string; mine: boolean }, load: Load, until: number) =>
    flights.join(place.token, () =>
      place.mine ? loadAndFill(key, place.token, load) : awaitOther(key, place.token, load, until),
    )

  return {
    claim,
    loadAlone,
    /** Loads under a claimed place, or waits for whoever claimed it. */
    load: (key: CacheKey, place: { token: string; mine: boolean }, load: Load) =>
      settle(key, place, load, performance.now() + PATIENCE_MS),
    /** Loads that began before now are not shared any more. */
    forget: (key: string) => flights.forget(withoutStore(key)),
  }
}

/** The rules of the cache over any shelf. */
export const createCache = (shelf: Shelf): Cache => {
  const loader = createLoader(shelf)

  const write = async (key: CacheKey, value: unknown, { sealed }: { sealed: boolean }) => {
    loader.forget(key.key)
    const json = encode(key, value)
    const ttlMs = sealed ? Math.ceil(key.ttlMs) : spread(key.ttlMs)
    if (json === undefined || !(ttlMs > 0)) return shelf.drop([key.key])
    return shelf.put(key.key, { json, ttlMs, sealed })
  }

  const find = async (key: CacheKey, load: Load): Promise<unknown> => {
    let place = await loader.claim(key.key)
    if (place && 'json' in place) {
      const found = decode(key, place.json)
      if (found) return found.value
      await shelf.clear(key.key).catch(noop)
      place = await loader.claim(key.key)
    }
    if (!place || 'json' in place) return answer(key, await loader.loadAlone(key, load))
    return answer(key, await loader.load(key, place, load))
  }

  return {
    get: <T>(key: CacheKey, load: () => Promise<T>) => find(key, load) as Promise<T>,
    peek: async <T>(key: CacheKey) => {
      const json = await shelf.read(key.key).catch(noop)
      return json === undefined ? undefined : (decode(key, json)?.value as T | undefined)
    },
    set: (key, value) => write(key, value, { sealed: false }),
    seal: (key, value) => write(key, value, { sealed: true }),
    drop: async (...keys) => {
      for (const key of keys) loader.forget(key)
      if (keys.length > 0) await shelf.drop(keys)
    },
  }
}
