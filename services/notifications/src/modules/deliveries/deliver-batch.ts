import { randomUUID } from 'node:crypto'
import type { NotificationsContext } from '../../context.ts'
import { letterColumns } from '../mail/letters.ts'
import type { Carried, Chain } from '../providers/chain.ts'
import type { OutsideChannel } from '../providers/provider.ts'
import { type ClaimedRow, claimDue, insertLetters, markSending } from './claim.sql.ts'
import type { Composed } from './compose.ts'
import { type Prepared, type Preparing, prepare } from './prepare.ts'
import { type Settlement, settleAll, settlementOf } from './settlement.ts'
import { suppress } from './suppression.ts'

/** Named moments between which a process may die; for those who prove what then holds. */
export type Step = 'claimed' | 'prepared' | 'marked' | 'carried' | 'settled'

export interface Delivering extends Preparing, Pick<NotificationsContext, 'log' | 'settings'> {
  /** The providers of a channel; without any the message stays in the outbox. */
  readonly chains: Readonly<Partial<Record<OutsideChannel, Chain>>>
  readonly random: () => number
  readonly onStep?: (step: Step) => void
}

type Ready = ReadonlyArray<Composed & { readonly row: ClaimedRow }>

/** It took longer than the lease: whoever has the messages now keeps them. Nothing was kept here. */
export class ClaimLost extends Error {}

const OUTBOX_BATCH = 250
/** As many are claimed and made together as leave in so many turns. */
const CHUNKS = 10

/** Keeps messages in the local outbox: with what they say in one transaction, so that this happens exactly once. */
const keepLetters = async (context: Delivering, claim: string, { composed, settled }: Prepared) => {
  const { db, now } = context
  const kept = composed.map(
    ({ row }): Settlement => ({ id: row.id, state: 'delivered', provider: 'outbox', attempts: 1 }),
  )
  const columns = composed.length ? letterColumns(context, composed) : []
  await db.asService('keep messages in the outbox', async tx => {
    if (composed.length) tx.run(insertLetters, [...columns, now()]).catch(() => undefined)
    const all = [...kept, ...settled]
    if ((await settleAll(tx, claim, now(), all)) < all.length)
      throw new ClaimLost('the claim was lost to another worker')
  })
}

/** Devices that a push service no longer knows, and addresses that do not exist, are not tried again. */
const learn = async (context: Delivering, sent: ReadonlyArray<readonly [Composed, Carried]>) => {
  const { db, now, vault, services } = context
  const gone = sent.flatMap(([, { outcome }]) => ('goneDevices' in outcome ? (outcome.goneDevices ?? []) : []))
  if (gone.length) await services.of('users').dropPushDevices({ ids: gone })
  const bounced = sent.filter(
    ([{ message }, { outcome }]) => outcome.status === 'bounced' && message.channel !== 'push',
  )
  if (!bounced.length) return
  await db.asService('addresses that bounced', async tx => {
    for (const [{ message }] of bounced)
      await suppress(tx, vault, { channel: message.channel, address: message.to, reason: 'bounce', at: now() })
  })
}

/** Writes down what came of some messages and, together with it, which leave next; answers those that are still ours. */
const turnOver = async (
  { db, now }: Delivering,
  claim: string,
  settled: readonly Settlement[],
  leaving: Ready,
): Promise<Ready> => {
  const ids = leaving.map(({ row }) => row.id)
  const marked = await db.asService('messages that left, and that are about to', async tx => {
    const [, rows] = await Promise.all([
      settleAll(tx, claim, now(), settled),
      ids.length ? tx.all(markSending, [ids, claim]) : [],
    ])
    return new Set(rows.map(row => row.id))
  })
  return leaving.filter(({ row }) => marked.has(row.id))
}

/** Hands messages to providers, some at a time: what may have left is written down before it leaves. */
const carry = async (context: Delivering, claim: string, chain: Chain, prepared: Prepared) => {
  const { now, settings, random, onStep } = context
  let settled = prepared.settled
  for (let from = 0; from < prepared.composed.length; from += chain.chunk) {
    const leaving = await turnOver(context, claim, settled, prepared.composed.slice(from, from + chain.chunk))
    onStep?.('marked')
    const carried = leaving.length ? await chain.send(leaving.map(({ message }) => message)) : []
    onStep?.('carried')
    const trying = { settings, random, now: now() }
    const sent = leaving.map((one, at) => [one, carried[at] as Carried] as const)
    settled = sent.map(([{ row }, came]) => settlementOf(row.id, row.attempts + 1, came, trying))
    await learn(context, sent)
  }
  if (settled.length) await turnOver(context, claim, settled, [])
}

/**
 * Delivers the next messages of a lane and channel. A process that dies at any moment loses nothing: what it had
 * claimed comes back after the lease, and what may have left by then is marked as ambiguous.
 * @returns how many were claimed
 */
export const deliverBatch = async (context: Delivering, lane: number, channel: OutsideChannel): Promise<number> => {
  const { db, now, settings, onStep } = context
  const chain = context.chains[channel]
  const limit = chain ? chain.chunk * CHUNKS : OUTBOX_BATCH
  const claim = randomUUID()
  const until = new Date(now().getTime() + settings.leaseMs)
  const rows = await db.asService('claim messages', tx => tx.all(claimDue, [lane, channel, now(), limit, claim, until]))
  if (!rows.length) return 0
  onStep?.('claimed')
  const prepared = await prepare(context, rows, channel)
  onStep?.('prepared')
  if (chain) await carry(context, claim, chain, prepared)
  else await keepLetters(context, claim, prepared)
  onStep?.('settled')
  return rows.length
}
