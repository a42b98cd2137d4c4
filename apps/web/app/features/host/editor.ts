import { catalogue, type Language } from '@flow/ui'
import type { Api } from '../../api/api.ts'
import { ApiProblem, type Refusal, refusalOf } from '../../api/problem.ts'
import type { EventChange, EventDetails } from '../../api/types.ts'
import { type DraftFields, fieldsOf, isDraftable } from './draft.ts'
import { dropCopy, keepCopy, readCopy } from './local-copy.ts'
import { type FieldName, type Merged, mergeFields } from './merge.ts'
import { saveEvent } from './save-event.ts'
import { type Attempt, createSaver, type SaveState } from './saver.ts'

const PAUSE_MS = 1_200
const RETRY_MS = 8_000

/** Two editors met: what each has, put together as far as it goes. */
export interface Conflict extends Merged {
  readonly theirs: DraftFields
  readonly event: EventDetails
}

/** Of a published series: which date is meant, and how far a change goes. */
export interface Scope {
  readonly occurrenceId?: string
  readonly scope?: EventChange['scope']
}

export interface EditorState {
  readonly fields: DraftFields
  readonly event: EventDetails | undefined
  readonly saving: SaveState
  readonly refusal: Refusal | null
  /** What was refused when one asked to save: there the reader is led. What saves itself interrupts nobody. */
  readonly asked: Refusal | null
  readonly conflict: Conflict | null
  /** What was typed before a reload is back. */
  readonly restored: boolean
  /** What somebody else changed meanwhile, and is in the form now. */
  readonly taken: readonly FieldName[]
}

export interface EditorOptions {
  readonly api: Api
  readonly event: EventDetails | undefined
  readonly fields: DraftFields
  readonly language: Language
  /** The date of a series that is edited, by its id. */
  readonly date: string | null
  readonly onCreated: (event: EventDetails) => void
}

const isSame = (one: DraftFields, other: DraftFields) =>
  (Object.keys(one) as (keyof DraftFields)[]).every(name => one[name] === other[name])

/**
 * A form that saves itself: a draft after each pause, what is published when it is asked to. What was typed is kept on
 * the device until the server has it, so neither a reload nor a lost network loses it, and it is saved on the version it
 * was read from, so it never overwrites what somebody else wrote meanwhile.
 */
export class Editor {
  readonly #options: EditorOptions
  readonly #listeners = new Set<() => void>()
  readonly #saver = createSaver<DraftFields>({
    save: typed => this.#save(typed),
    onState: saving => this.#tell({ saving }),
    pauseMs: PAUSE_MS,
    retryMs: RETRY_MS,
  })
  #state: EditorState
  /** What the server holds, as far as is known here. */
  #base: DraftFields
  #scope: Scope = {}

  constructor(options: EditorOptions) {
    this.#options = options
    this.#base = options.fields
    const { event, fields } = options
    this.#state = {
      fields,
      event,
      saving: 'clean',
      refusal: null,
      asked: null,
      conflict: null,
      restored: false,
      taken: [],
    }
  }

  readonly read = (): EditorState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes up what the device still keeps, and follows the network. */
  start(): () => void {
    const copy = readCopy(this.#state.event?.id)
    if (copy && !isSame({ ...this.#base, ...copy.fields }, this.#base)) {
      const { fields } = mergeFields({ ...this.#base, ...copy.base }, { ...this.#base, ...copy.fields }, this.#base)
      this.#tell({ restored: true })
      this.#put(fields)
    }
    window.addEventListener('online', this.#saver.wake)
    return () => {
      window.removeEventListener('online', this.#saver.wake)
      this.#saver.stop()
    }
  }

  readonly change = (changed: Partial<DraftFields>): void => this.#put({ ...this.#state.fields, ...changed })

  /** Saves now. Answers the event once the server has all of it, nothing where it was refused or could not be told. */
  readonly save = async (scope: Scope = {}): Promise<EventDetails | null> => {
    this.#scope = scope
    if (!this.#state.event || !isSame(this.#base, this.#state.fields)) {
      this.#saver.set(this.#state.fields)
      await this.#saver.flush()
    }
    const { event, fields, refusal } = this.#state
    if (event && isSame(this.#base, fields)) return event
    this.#tell({ asked: refusal })
    return null
  }

  /** Goes on from what the other left: with theirs in the fields named, and with what was typed here in all others. */
  readonly resolve = (theirs: ReadonlySet<FieldName>): void => {
    const { conflict, fields } = this.#state
    if (!conflict) return
    const chosen = Object.fromEntries([...theirs].map(name => [name, conflict.theirs[name]]))
    const decided = { ...mergeFields(this.#base, fields, conflict.theirs).fields, ...chosen }
    this.#base = conflict.theirs
    this.#tell({ event: conflict.event, conflict: null })
    this.#put(decided)
    this.#saver.set(decided)
    void this.#saver.flush()
  }

  /** The event was changed by another way, such as its picture: the next save goes on from there. */
  readonly refresh = (event: EventDetails): void => this.#tell({ event })

  readonly refuse = (refusal: Refusal): void => this.#tell({ refusal, asked: refusal, saving: 'refused' })

  readonly discard = (): void => {
    dropCopy(this.#state.event?.id)
    this.#tell({ fields: this.#base, restored: false, refusal: null, saving: 'clean' })
  }

  #tell(changed: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...changed }
    for (const listener of this.#listeners) listener()
  }

  #put(fields: DraftFields): void {
    const { event } = this.#state
    this.#tell({ fields })
    keepCopy(event?.id, { fields, base: this.#base })
    if ((!event || event.status === 'draft') && isDraftable(fields)) this.#saver.set(fields)
    else this.#tell({ saving: 'waiting' })
  }

  async #save(typed: DraftFields): Promise<Attempt> {
    const { event } = this.#state
    const target = event && { id: event.id, version: event.version, base: this.#base, ...this.#scope }
    try {
      const saved = (await saveEvent(this.#options.api, typed, target)) ?? event
      if (saved) this.#accept(saved, typed)
      return 'saved'
    } catch (error) {
      return this.#fail(error)
    }
  }

  #accept(saved: EventDetails, typed: DraftFields): void {
    const before = this.#state.event
    this.#base = typed
    this.#tell({ event: saved, refusal: null })
    dropCopy(before?.id)
    if (!isSame(this.#state.fields, typed)) keepCopy(saved.id, { fields: this.#state.fields, base: typed })
    if (!before) this.#options.onCreated(saved)
  }

  async #fail(error: unknown): Promise<Attempt> {
    if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) return 'offline'
    const { event } = this.#state
    if (error.code !== 'precondition_failed' || !event) {
      this.#tell({ refusal: refusalOf(error, catalogue(this.#options.language)) })
      return 'refused'
    }
    const { api, date } = this.#options
    const newer = await api.event(event.id, date ?? undefined).catch(() => null)
    if (!newer) return 'offline'
    const theirs = fieldsOf(newer, date !== null)
    const merged = mergeFields(this.#base, this.#state.fields, theirs)
    if (merged.conflicts.length === 0) return this.#adopt(newer, theirs, merged)
    this.#tell({ conflict: { ...merged, theirs, event: newer } })
    return 'conflict'
  }

  /** Both changed something else: goes on with both, and says what came from the other. */
  #adopt(event: EventDetails, theirs: DraftFields, { fields, taken }: Merged): Promise<Attempt> {
    this.#base = theirs
    this.#tell({ event, fields, taken: [...new Set([...this.#state.taken, ...taken])] })
    keepCopy(event.id, { fields, base: theirs })
    this.#saver.set(fields)
    return this.#save(fields)
  }
}
