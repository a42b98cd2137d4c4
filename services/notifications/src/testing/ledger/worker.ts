import { newId, type PersonContact } from '@flow/contracts'
import { type Database, database, openPool } from '@flow/postgres'
import { secretsFrom, serviceClient } from '@flow/service-kit'
import { createContext } from '../../context.ts'
import { ClaimLost, deliverBatch } from '../../modules/deliveries/deliver-batch.ts'
import { makeDigest } from '../../modules/digests/make-digests.ts'
import { createChain } from '../../modules/providers/chain.ts'
import { sendGridProvider } from '../../modules/providers/sendgrid.ts'
import { twilioProvider } from '../../modules/providers/twilio.ts'
import { sendReminders } from '../../modules/reminders/send-reminders.ts'
import { accept } from '../../modules/requests/accept.ts'
import { expandPart } from '../../modules/requests/expand-broadcast.ts'
import { DEFAULTS } from '../../settings.ts'
import { seeded } from './seeded.ts'

/** What a worker is told by its parent. */
export interface Orders {
  readonly databaseUrl: string
  readonly providerUrl: string
  readonly seed: number
  /** The step at which it kills itself; none: it works until nothing is left. */
  readonly killAt: number | null
  readonly people: readonly string[]
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders
const random = seeded(orders.seed)
const LEASE_MS = 400

let steps = 0
/** One of the moments at which a process may die. SIGKILL: nothing is tidied up, no commit is finished. */
const step = () => {
  steps++
  if (steps === orders.killAt) process.kill(process.pid, 'SIGKILL')
}

/** Dies, when its time has come, before and after each commit. */
const mortal = (db: Database): Database => ({
  ...db,
  asService: async (reason, work) => {
    step()
    const result = await db.asService(reason, async tx => {
      const made = await work(tx)
      step()
      return made
    })
    step()
    return result
  },
})

const contactOf = (userId: string): PersonContact => ({
  ...{
    userId,
    email: `${userId}@example.org`,
    emailVerified: true,
    phone: `+39${userId.replace(/\D/g, '').slice(-9)}`,
  },
  devices: [{ id: userId, platform: 'web', token: 'x' }],
})

const pool = openPool({ url: orders.databaseUrl, max: 3 })
const db = mortal(database(pool))
const users = {
  contacts: async ({ userIds }: { userIds: readonly string[] }) => userIds.map(contactOf),
  dropPushDevices: async () => undefined,
}
const context = createContext(
  {
    db,
    jobs: undefined as never,
    store: undefined as never,
    metrics: undefined as never,
    outgoing: undefined as never,
    services: serviceClient(name => (name === 'users' ? users : undefined)),
    secrets: secretsFrom('the secret of the account that always adds up'),
    log: { warn: () => undefined, error: () => undefined } as never,
    now: () => new Date(),
    installation: { publicUrl: 'http://localhost:3000' } as never,
  },
  { ...DEFAULTS, leaseMs: LEASE_MS, retryBaseMs: 1, sendTimeoutMs: 2_000 },
  () => undefined,
)
const url = orders.providerUrl
const delivering = {
  ...context,
  random,
  onStep: step,
  chains: {
    email: createChain(context, [sendGridProvider({ apiKey: 'key', from: 'Flow <flow@example.org>', url })]),
    sms: createChain(context, [
      twilioProvider({ accountSid: 'AC', authToken: 'token', from: '+39', callbackUrl: 'http://localhost/', url }),
    ]),
  },
}

const say = (said: object) => new Promise<void>(resolve => process.send?.(said, undefined, undefined, () => resolve()))
const some = () => orders.people[Math.floor(random() * orders.people.length)] as string

/** Something to tell; when it was accepted, the parent is told, and holds us to it. */
const acceptSomething = async () => {
  const dedupe = newId()
  const userIds = [...new Set([some(), some(), some()])]
  const told = await db.asService('accept', tx =>
    accept(tx, context, {
      ...{ dedupe, userIds, type: 'event_cancelled', channels: ['in_app', 'push', 'email', 'sms'], priority: 'normal' },
      data: { title: 'Jazz', startsAt: '2031-01-01T20:00:00Z', timeZone: 'Europe/Rome', place: '', reason: '' },
    }),
  )
  await say({ accepted: told?.id, people: userIds.length })
}
const acceptForDigest = () =>
  db.asService('accept for a digest', tx =>
    accept(tx, context, {
      ...{ dedupe: newId(), userIds: [some()], type: 'search_match' },
      data: { search: 'jazz', found: 1, title: 'Jazz', startsAt: '2031-01-01T20:00:00Z', timeZone: 'Europe/Rome' },
    }),
  )

const openBroadcasts = async (): Promise<string[]> => {
  const query = { text: `select id from requests where status = 'expanding' order by id`, params: [] }
  return (await db.asService('open broadcasts', tx => tx.query<{ id: string }>(query))).map(row => row.id)
}
const dueDigests = async (): Promise<string[]> => {
  const query = { text: 'update digests_due set due_at = now() returning user_id', params: [] }
  return (await db.asService('digests are due', tx => tx.query<{ user_id: string }>(query))).map(row => row.user_id)
}

const work = async () => {
  for (const id of await openBroadcasts()) await expandPart(context, id)
  for (const userId of (await dueDigests()).slice(0, 3)) await makeDigest(context, userId)
  await sendReminders(context)
  // On a busy machine one may be slower than the short lease; others do the work then.
  for (const channel of ['email', 'sms', 'push'] as const)
    for (const lane of [1, 2])
      await deliverBatch(delivering, lane, channel).catch(error => {
        if (!(error instanceof ClaimLost)) throw error
      })
}

const left = async (): Promise<number> => {
  const text = `select (select count(*) from deliveries where state in ('pending', 'claimed', 'sending'))
    + (select count(*) from requests where status = 'expanding') + (select count(*) from digests_due)
    + (select count(*) from reminders where sent_at is null) as count`
  const [row] = await db.asService('what is left', tx => tx.query<{ count: number }>({ text, params: [] }))
  return row?.count ?? 0
}

while (orders.killAt !== null || (await left()) > 0) {
  if (orders.killAt !== null) {
    await acceptSomething()
    await acceptForDigest()
  }
  await work()
}
await pool.end()
