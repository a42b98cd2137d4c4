import type { DoorList } from '@flow/contracts'

/** A ticket as the device keeps it. */
export interface DoorTicket {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly version: number
  readonly valid: boolean
  /** When its holder came in, in milliseconds since 1970; 0 for not yet. */
  readonly at: number
  /** Still to pay at the door, in minor units. */
  readonly due: number
}

/** Who may come in to one date, as the device keeps it. */
export interface KeptList {
  readonly eventId: string
  readonly occurrenceId: string
  readonly generatedAt: string
  readonly currency: string | null
  readonly keys: ReadonlyArray<{ readonly id: number; readonly key: string }>
  readonly tickets: readonly DoorTicket[]
}

const ticketsOf = ({ columns, tiers, tickets }: DoorList): DoorTicket[] => {
  const at = new Map(columns.map((name, nth) => [name, nth]))
  return tickets.map(row => {
    const cell = (name: string) => row[at.get(name) ?? -1] ?? 0
    return {
      id: String(cell('id')),
      code: String(cell('code')),
      name: String(cell('name')),
      tier: tiers[Number(cell('tier'))] ?? '',
      version: Number(cell('version')),
      valid: cell('status') === 1,
      at: Number(cell('checkedInAt')) * 1000,
      due: Number(cell('due')),
    }
  })
}

/** The list the API told, or the one before with what changed since. */
export const mergeList = (kept: KeptList | null, told: DoorList): KeptList => {
  const fresh = ticketsOf(told)
  const changed = new Map(fresh.map(ticket => [ticket.id, ticket]))
  const before = kept?.occurrenceId === told.occurrenceId ? kept.tickets : []
  const known = new Set(before.map(({ id }) => id))
  return {
    eventId: told.eventId,
    occurrenceId: told.occurrenceId,
    generatedAt: told.generatedAt,
    currency: told.currency,
    keys: told.qr.publicKeys,
    tickets: [...before.map(ticket => changed.get(ticket.id) ?? ticket), ...fresh.filter(({ id }) => !known.has(id))],
  }
}

/** The list with one ticket checked in at an instant; 0 takes it back. */
export const marked = (list: KeptList, ticketId: string, at: number): KeptList => ({
  ...list,
  tickets: list.tickets.map(ticket => (ticket.id === ticketId ? { ...ticket, at } : ticket)),
})

/** Letters that are letters of their own, not one with an accent. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' }),
)

const plain = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[ßæœøłđðþħı]/g, letter => LETTERS.get(letter) ?? letter)

/** Valid tickets where every word asked for begins a word of the name, or the code does. */
export const findByName = (list: KeptList, asked: string, most: number): DoorTicket[] => {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: DoorTicket[] = []
  for (const ticket of list.tickets) {
    if (!ticket.valid) continue
    const parts = [...plain(ticket.name).split(/[\s'’-]+/), ticket.code.toLowerCase()]
    if (words.every(word => parts.some(part => part.startsWith(word)))) found.push(ticket)
    if (found.length === most) break
  }
  return found
}

export interface DoorCount {
  readonly tier: string
  readonly tickets: number
  readonly inside: number
}

/** How many are inside, of how many, by tier; those of the queue count. */
export const countsOf = (list: KeptList, queued: ReadonlySet<string>): DoorCount[] => {
  const tiers = new Map<string, { tier: string; tickets: number; inside: number }>()
  for (const { id, tier, valid, at } of list.tickets) {
    if (!valid) continue
    const count = tiers.get(tier) ?? { tier, tickets: 0, inside: 0 }
    count.tickets += 1
    if (at > 0 || queued.has(id)) count.inside += 1
    tiers.set(tier, count)
  }
  return [...tiers.values()].sort((one, other) => one.tier.localeCompare(other.tier))
}
