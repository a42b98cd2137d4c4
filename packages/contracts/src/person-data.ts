import type { Id } from './ids.ts'

/** One kind of thing a service holds about a person: becomes a JSON and a CSV file of the archive. */
export interface PersonDataPart {
  /** File name without its ending: `sessions`. */
  readonly name: string
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>
  /** A picture or document that goes with it. */
  readonly file?: { readonly name: string; readonly base64: string }
}

/**
 * What every service that holds things about people offers, so that they can have and remove what is theirs. Each
 * call may be repeated.
 */
export interface PersonDataApi {
  exportPerson(input: { userId: Id }): Promise<PersonDataPart[]>
  /** Removes what is the person's; what belongs to others too loses its tie to them. */
  erasePerson(input: { userId: Id }): Promise<void>
  /** Names of the tables where any of these words still stands, besides those that must keep an id by law. */
  findTraces(input: { words: string[] }): Promise<string[]>
}

/** The services that offer it. */
export const PERSON_DATA_SERVICES = ['users'] as const
