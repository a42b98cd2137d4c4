import type { CheckInOutcome, CheckInResult } from '@flow/contracts'
import type { DoorTicket, KeptList } from './door-list.ts'
import type { QueuedScan } from './queue.ts'

export const QR_PREFIX = 'FLOW1.'
const BYTES = 38 + 64

/** What stands in a code. */
export type Said =
  | { readonly kind: 'typed'; readonly code: string }
  | {
      readonly kind: 'qr'
      readonly keyId: number
      readonly ticketId: string
      readonly occurrenceId: string
      readonly version: number
      readonly body: Uint8Array<ArrayBuffer>
      readonly signature: Uint8Array<ArrayBuffer>
    }
  | { readonly kind: 'foreign' }

export interface Verdict {
  readonly status: CheckInOutcome
  readonly ticket: Pick<DoorTicket, 'id' | 'name' | 'tier' | 'due'> | null
  /** When somebody came in with it, in milliseconds since 1970. */
  readonly at: number | null
  /** Signed by us for this date, yet sold after the list was made: nobody on it has it. */
  readonly isNew?: boolean
  /** What the whole order still owes; told by the server alone. */
  readonly toPay?: CheckInResult['toPay']
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}

const idOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** As people type it: without blanks and dashes, upper case, look-alikes told apart. */
const tidy = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')

/** Reads a QR or a typed code; whether a signature is true is asked elsewhere. */
export const readCode = (given: string): Said => {
  const text = given.trim()
  if (!text.startsWith(QR_PREFIX)) return { kind: 'typed', code: tidy(text) }
  const bytes = bytesOf(text.slice(QR_PREFIX.length))
  if (bytes?.length !== BYTES) return { kind: 'foreign' }
  const view = new DataView(bytes.buffer)
  return {
    kind: 'qr',
    keyId: view.getUint16(0),
    ticketId: idOf(bytes.subarray(2, 18)),
    occurrenceId: idOf(bytes.subarray(18, 34)),
    version: view.getUint32(34),
    body: bytes.slice(0, 38),
    signature: bytes.slice(38),
  }
}

const nobody = (status: CheckInOutcome): Verdict => ({ status, ticket: null, at: null })

const ofTicket = (ticket: DoorTicket, version: number | undefined, queued: QueuedScan | undefined): Verdict => {
  if (!ticket.valid) return { status: 'refunded', ticket, at: null }
  if (version !== undefined && version !== ticket.version) return nobody('invalid')
  const at = ticket.at || (queued ? Date.parse(queued.scannedAt) : 0)
  return at ? { status: 'already', ticket, at } : { status: 'ok', ticket, at: null }
}

/**
 * What the door says without a network, from the list and the scans that wait.
 * @param isSigned whether the QR's signature is ours; undefined where the browser cannot tell: then only the list counts
 */
export const verdictOf = (
  list: KeptList,
  queue: readonly QueuedScan[],
  said: Said,
  isSigned: boolean | undefined,
): Verdict => {
  if (said.kind === 'foreign' || (said.kind === 'qr' && isSigned === false)) return nobody('invalid')
  if (said.kind === 'qr' && said.occurrenceId !== list.occurrenceId) return nobody('wrong_event')
  const ticket = list.tickets.find(one => (said.kind === 'qr' ? one.id === said.ticketId : one.code === said.code))
  const ticketId = ticket?.id ?? (said.kind === 'qr' ? said.ticketId : null)
  const queued = ticketId ? queue.find(scan => scan.ticketId === ticketId && scan.status === 'ok') : undefined
  if (ticket) return ofTicket(ticket, said.kind === 'qr' ? said.version : undefined, queued)
  if (said.kind === 'typed' || !isSigned) return nobody('invalid')
  const stranger = { id: said.ticketId, name: '', tier: '', due: 0 }
  return queued
    ? { status: 'already', ticket: stranger, at: Date.parse(queued.scannedAt) }
    : { status: 'ok', ticket: stranger, at: null, isNew: true }
}

/** What the API answered, as the door shows it. */
export const toldVerdict = (result: CheckInResult): Verdict => ({
  status: result.status,
  ticket: result.ticket
    ? {
        id: result.ticket.id,
        name: result.ticket.name,
        tier: result.ticket.tier ?? '',
        due: result.ticket.due?.amount ?? 0,
      }
    : null,
  at: result.firstCheckIn ? Date.parse(result.firstCheckIn.at) : null,
  ...(result.toPay ? { toPay: result.toPay } : {}),
})
