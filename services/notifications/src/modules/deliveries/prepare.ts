import {
  NOTIFICATION_TYPES,
  type NotificationType,
  type NotificationTypeEntry,
  type PersonContact,
} from '@flow/contracts'
import type { NotificationsContext } from '../../context.ts'
import { quietUntil, safeZone } from '../../time.ts'
import { digestItems } from '../digests/digest-items.ts'
import { openAccountMail } from '../mail/account-mail.ts'
import type { OutsideChannel } from '../providers/provider.ts'
import { type ClaimedRow, findRequests } from './claim.sql.ts'
import { type Composed, compose, type Facts, messageOfMail, type Target } from './compose.ts'
import type { Settlement } from './settlement.ts'
import { suppressedAmong } from './suppression.ts'

export type Preparing = Pick<
  NotificationsContext,
  'db' | 'services' | 'now' | 'secrets' | 'publicUrl' | 'templates' | 'vault'
>

/** What is to leave, and what is settled without leaving. */
export interface Prepared {
  readonly composed: ReadonlyArray<Composed & { readonly row: ClaimedRow }>
  readonly settled: readonly Settlement[]
}

const entryOf = (row: ClaimedRow): NotificationTypeEntry | undefined => NOTIFICATION_TYPES[row.type as NotificationType]

/** Why a message does not leave, or not now; nothing when it does. */
const held = (row: ClaimedRow, channel: OutsideChannel, now: Date): Settlement | undefined => {
  const { id } = row
  const entry = entryOf(row)
  if (row.removed) return { id, state: 'cancelled', error: 'removed from the inbox' }
  if (row.expires_at && row.expires_at <= now) return { id, state: 'cancelled', error: 'too late to be of use' }
  if (entry?.digest && row.read) return { id, state: 'cancelled', error: 'read already' }
  if (entry && !entry.locked && row.enabled === false) return { id, state: 'suppressed', error: 'switched off' }
  if (channel === 'email' || !entry || entry.locked) return undefined
  const quiet = { enabled: row.quiet, from: row.quiet_from, to: row.quiet_to }
  const dueAt = quietUntil(now, safeZone(row.time_zone), quiet)
  if (!dueAt) return undefined
  if (row.expires_at && row.expires_at <= dueAt) return { id, state: 'cancelled', error: 'quiet until it was too late' }
  return { id, state: 'pending', dueAt }
}

/** Where it goes, or why it cannot. */
const targetOf = (
  row: ClaimedRow,
  channel: OutsideChannel,
  contact: PersonContact | undefined,
): Target | Settlement => {
  const { id } = row
  if (!contact) return { id, state: 'cancelled', error: 'the person is gone' }
  if (channel === 'email')
    return contact.emailVerified
      ? { to: contact.email, devices: [] }
      : { id, state: 'suppressed', error: 'the address is not proven' }
  if (channel === 'sms')
    return contact.phone ? { to: contact.phone, devices: [] } : { id, state: 'suppressed', error: 'no phone number' }
  const devices = contact.devices.filter(device => !row.done?.includes(device.id))
  return devices.length ? { to: '', devices } : { id, state: 'suppressed', error: 'no device' }
}

const isSettlement = (one: Target | Settlement): one is Settlement => 'state' in one

const failed = (row: ClaimedRow, error: unknown): Settlement => ({
  id: row.id,
  state: 'dead',
  error: `the template: ${(error as Error).message}`,
})

/** What the messages of a batch tell, and to whom, looked up for all of them at once. */
const lookUp = async (context: Preparing, rows: readonly ClaimedRow[], channel: OutsideChannel) => {
  const people = [...new Set(rows.flatMap(row => (row.user_id && !row.content ? [row.user_id] : [])))]
  const contacts = people.length ? await context.services.of('users').contacts({ userIds: people }) : []
  const addresses = channel === 'email' ? contacts.map(one => one.email) : []
  return context.db.asService('facts of messages', async tx => {
    const ids = [...new Set(rows.flatMap(row => (row.request_id ? [row.request_id] : [])))]
    const [requests, suppressed, items] = await Promise.all([
      ids.length ? tx.all(findRequests, [ids]) : [],
      addresses.length ? suppressedAmong(tx, context.vault, channel, addresses) : new Set<string>(),
      digestItems(tx, context, rows),
    ])
    return {
      contacts: new Map(contacts.map(one => [one.userId, one])),
      requests: new Map(requests.map(one => [one.id, one])),
      ...{ suppressed, items },
    }
  })
}

/**
 * Decides what leaves and makes it: preferences, quiet hours, suppressed addresses, people who are gone. Renders for
 * some milliseconds at a time, so that others get their turn.
 */
export const prepare = async (
  context: Preparing,
  rows: readonly ClaimedRow[],
  channel: OutsideChannel,
): Promise<Prepared> => {
  const now = context.now()
  const settled: Settlement[] = []
  const leaving = rows.filter(row => {
    const why = held(row, channel, now)
    if (why) settled.push(why)
    return !why
  })
  if (!leaving.length) return { composed: [], settled }
  const [known, speaking] = await Promise.all([lookUp(context, leaving, channel), context.templates.load()])
  const composed: Array<Composed & { row: ClaimedRow }> = []
  const makeOne = (row: ClaimedRow) => {
    if (row.content) {
      const mail = openAccountMail(context, row.id, row.content)
      return composed.push({
        row,
        ...messageOfMail(context, row, mail, { 'X-Flow-Delivery': row.id, 'Auto-Submitted': 'auto-generated' }),
      })
    }
    const target = targetOf(row, channel, row.user_id ? known.contacts.get(row.user_id) : undefined)
    if (isSettlement(target)) return settled.push(target)
    if (known.suppressed.has(target.to))
      return settled.push({ id: row.id, state: 'suppressed', error: 'the address bounced before' })
    const request = row.request_id ? known.requests.get(row.request_id) : undefined
    if (request?.status === 'cancelled') return settled.push({ id: row.id, state: 'cancelled', error: 'called back' })
    const facts: Facts = row.digest_id
      ? { data: {}, link: '/notifications' }
      : { data: request?.data ?? {}, link: request?.link ?? null }
    const items = row.digest_id ? (known.items.get(row.digest_id) ?? []) : []
    return composed.push({
      row,
      ...compose(context, speaking, {
        row: items.length ? { ...row, count: items.length } : row,
        channel,
        facts,
        target,
        items,
      }),
    })
  }
  let turn = performance.now()
  for (const row of leaving) {
    try {
      makeOne(row)
    } catch (error) {
      settled.push(failed(row, error))
    }
    if (performance.now() - turn < 8) continue
    await new Promise(next => setImmediate(next))
    turn = performance.now()
  }
  return { composed, settled }
}
