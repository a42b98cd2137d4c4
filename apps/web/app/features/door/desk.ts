import type { DoorCalls } from '../../api/door-calls.ts'
import { ApiProblem } from '../../api/problem.ts'
import { type KeptList, marked, mergeList } from './door-list.ts'
import { afterSync, BATCH, type Backlog, withoutTicket, withScan } from './queue.ts'
import { readCode, toldVerdict, type Verdict, verdictOf } from './verdict.ts'
import { isSigned } from './verify-qr.ts'

const ANSWER_MS = 2500
/** Changes of the last half minute are asked again: they may have been on their way when the list was made. */
const OVERLAP_MS = 30_000

/** Where a device keeps its list and its backlog. */
export interface DeskKeep {
  readonly readList: () => Promise<KeptList | null>
  readonly keepList: (list: KeptList) => Promise<void>
  readonly readBacklog: () => Backlog
  readonly keepBacklog: (backlog: Backlog) => boolean
}

export interface DeskView {
  readonly list: KeptList | null
  readonly backlog: Backlog
  /** Whether the server was heard of at the last try. */
  readonly online: boolean
  readonly fault: unknown
  /** The device cannot take or keep more scans. */
  readonly full: boolean
}

export interface DeskOptions {
  readonly api: Pick<DoorCalls, 'doorList' | 'checkIn' | 'checkInAll' | 'undoCheckIn'>
  readonly eventId: string
  readonly occurrenceId: string | undefined
  readonly deviceId: string
  readonly keep: DeskKeep
  readonly now?: () => Date
}

export type Desk = ReturnType<typeof createDesk>

/** What the page shows, and what the device keeps of it. */
const deskState = (keep: DeskKeep) => {
  let view: DeskView = { list: null, backlog: keep.readBacklog(), online: true, fault: null, full: false }
  const listeners = new Set<() => void>()
  const show = (change: Partial<DeskView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  return {
    view: () => view,
    show,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Takes a change of the backlog only when the device could keep it. */
    store: (backlog: Backlog | null): boolean => {
      const kept = backlog !== null && keep.keepBacklog(backlog)
      show(kept ? { backlog, full: false } : { full: true })
      return kept
    },
    mark: async (ticketId: string, at: number) => {
      if (!view.list) return
      const list = marked(view.list, ticketId, at)
      show({ list })
      await keep.keepList(list)
    },
    /** A refusal came from the server; anything else means that it was not heard of. */
    failed: (error: unknown) =>
      error instanceof ApiProblem && error.status < 500
        ? show({ online: true, fault: error })
        : show({ online: false, fault: null }),
  }
}

type DeskState = ReturnType<typeof deskState>

/** Tells what waits, then asks what is new. */
const syncing = (state: DeskState, { api, eventId, occurrenceId, deviceId, keep }: DeskOptions) => {
  const tell = async () => {
    const { list } = state.view()
    let sent = keep.readBacklog().queue.slice(0, BATCH)
    while (sent.length > 0 && list) {
      const batch = sent.map(({ code, scannedAt }) => ({ code, scannedAt, deviceId }))
      const { items } = await api.checkInAll(eventId, list.occurrenceId, batch)
      if (!state.store(afterSync(keep.readBacklog(), sent, items ?? []))) return
      sent = keep.readBacklog().queue.slice(0, BATCH)
    }
  }
  const refresh = async () => {
    const { list } = state.view()
    const since = list && new Date(Date.parse(list.generatedAt) - OVERLAP_MS).toISOString()
    const told = await api.doorList(eventId, { occurrenceId, ...(since ? { since } : {}) })
    const merged = mergeList(state.view().list, told)
    state.show({ list: merged })
    if (!list || told.tickets.length > 0) await keep.keepList(merged)
  }
  return async () => {
    try {
      await tell()
      await refresh()
      state.show({ online: true, fault: null })
    } catch (error) {
      state.failed(error)
    }
  }
}

const scanning = (state: DeskState, { api, eventId, deviceId, keep, now = () => new Date() }: DeskOptions) => {
  const askServer = async (code: string, list: KeptList): Promise<Verdict | null> => {
    try {
      const reply = await api.checkIn(eventId, list.occurrenceId, { code, deviceId }, AbortSignal.timeout(ANSWER_MS))
      state.show({ online: true, fault: null })
      return reply.status ? toldVerdict({ ...reply, status: reply.status }) : null
    } catch (error) {
      state.failed(error)
      return null
    }
  }
  const askList = async (code: string, list: KeptList, scannedAt: string): Promise<Verdict | null> => {
    const said = readCode(code)
    const signed = await isSigned(said, list.keys)
    const backlog = keep.readBacklog()
    const verdict = verdictOf(state.view().list ?? list, backlog.queue, said, signed)
    const { ticket, status } = verdict
    const about = { ticketId: ticket?.id ?? null, name: ticket?.name ?? '', status }
    return state.store(withScan(backlog, { code, scannedAt, deviceId, ...about })) ? verdict : null
  }
  return async (code: string): Promise<Verdict | null> => {
    const { list, online } = state.view()
    if (!list) return null
    const at = now()
    const told = online ? await askServer(code, list) : null
    if (!told) return askList(code, list, at.toISOString())
    const isIn = told.status === 'ok' || told.status === 'already'
    if (told.ticket && isIn) void state.mark(told.ticket.id, told.at ?? at.getTime())
    return told
  }
}

/**
 * One door on one device. Every scan is answered: by the server when it is there, which knows all doors, else from the
 * list; then it waits in the backlog and is told as soon as the server is heard of. What cannot be kept is not answered.
 */
export const createDesk = (options: DeskOptions) => {
  const { api, eventId, keep } = options
  const state = deskState(keep)
  const syncOnce = syncing(state, options)
  let running: Promise<void> | null = null
  const sync = (): Promise<void> => {
    running ??= syncOnce().finally(() => {
      running = null
    })
    return running
  }
  return {
    subscribe: state.subscribe,
    snapshot: state.view,
    scan: scanning(state, options),
    /** Tells what waits and asks what is new; one at a time. */
    sync,
    /** The list this device kept, then what the server says. */
    start: async () => {
      const list = await keep.readList()
      if (list && !state.view().list) state.show({ list })
      await sync()
    },
    /** Takes a check-in back. @throws what the API refused, also when it was not heard of */
    undo: async (ticketId: string): Promise<void> => {
      await running
      const backlog = keep.readBacklog()
      const waits = backlog.queue.some(one => one.ticketId === ticketId && one.status === 'ok')
      if (waits && !state.store(withoutTicket(backlog, ticketId))) return
      if (waits && !state.view().online) return
      await api.undoCheckIn(eventId, ticketId)
      await state.mark(ticketId, 0)
    },
    dropConflicts: () => state.store({ ...keep.readBacklog(), conflicts: [] }),
  }
}
