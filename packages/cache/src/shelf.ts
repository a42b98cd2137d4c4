/** What stands at a key: a value, or the token of the load under way, which is ours when we may load. */
export type Place = { readonly json: string } | { readonly token: string; readonly mine: boolean }

/** JSON to be stored for a time; what is sealed nothing may replace or remove meanwhile. */
export interface Value {
  readonly json: string
  readonly ttlMs: number
  readonly sealed: boolean
}

/**
 * Where a cache keeps its values. A key holds either a value or the token of the one load that may fill it, so that
 * writing and dropping take the right to fill away from loads that began before. Methods reject when the home is away,
 * except `put` and `drop`, which make it good later.
 */
export interface Shelf {
  read(key: string): Promise<string | undefined>
  /** The value; or who loads it: `token` when nobody does yet. */
  claim(key: string, token: string): Promise<Place>
  /** Stores what the load under `token` found, unless the key was written or dropped since. */
  fill(key: string, token: string, value: Omit<Value, 'sealed'>): Promise<void>
  /** Lets others load: the load under `token` came to nothing. */
  release(key: string, token: string): Promise<void>
  put(key: string, value: Value): Promise<void>
  drop(keys: readonly string[]): Promise<void>
  /** Removes what could not be read, sealed or not. */
  clear(key: string): Promise<void>
}

/** How long the right to fill a key lasts. A load may take longer; its answer is then not stored. */
export const LEASE_MS = 30_000

/** The first letter of what a key holds tells what it is. */
export const MARK = { lease: 'L', value: 'V', sealed: 'S' } as const

/** Stands for a text of foreign making; it is no JSON. */
export const UNREADABLE = ''

/** Reads a marked text: the token of a load, or the JSON of a value. */
export const unmark = (text: string): { token: string } | { json: string } => {
  const rest = text.slice(1)
  if (text.startsWith(MARK.lease)) return { token: rest }
  return { json: text.startsWith(MARK.value) || text.startsWith(MARK.sealed) ? rest : UNREADABLE }
}
