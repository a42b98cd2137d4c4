import type { Id } from './ids.ts'

/** One kind of thing a service holds about a person: becomes a JSON and a CSV file of the archive. */
export interface PersonDataPart {
  /** File name without its ending: `sessions`. */
  readonly name: string
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
  /** A picture or document that goes with it. */
  readonly file?: { readonly name: string; readonly base64: string }
}

/** Milliseconds that the caller waits beyond the usual: whole tables may have to be read. */
interface Patient {
  readonly waitMs?: number
}

/**
 * What every service that holds things about people offers, so that they can have and remove what is theirs. Each
 * call may be repeated. `personData` of the service kit makes it from a list of tables; `docs/personal-data.md` says how.
 */
export interface PersonDataApi {
  exportPerson(input: Patient & { userId: Id }): Promise<PersonDataPart[]>
  /** Removes what is the person's; what belongs to others too loses its tie to them. */
  erasePerson(input: Patient & { userId: Id }): Promise<void>
  /** Names of the tables where any of these words still stands, besides those that must keep an id by law. */
  findTraces(input: Patient & { words: string[] }): Promise<string[]>
}

/** The services that offer it. The person's own account goes last, so `users` comes first. */
export const PERSON_DATA_SERVICES = ['users', 'events', 'notifications'] as const
export type PersonDataService = (typeof PERSON_DATA_SERVICES)[number]
