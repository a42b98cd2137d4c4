import { ANONYMOUS, type AttendeeFact, type Id, type PersonCopy } from '@flow/contracts'
import { statement, uuid } from '@flow/postgres'
import { audit } from '@flow/service-kit'
import type { NotificationsContext } from './context.ts'
import { forgetAttendance, rememberAttendances } from './modules/copies/attendances.ts'
import { rememberEvents } from './modules/copies/events.ts'
import { rememberPeople } from './modules/copies/people.ts'
import { erasePersonIn } from './modules/privacy/person-data.ts'
import { planReminders } from './modules/reminders/plan-reminders.ts'

const PART = 500
const peopleIn = statement(
  'notifications.reconcile.people',
  { id: uuid },
  'select id from people where ($1::uuid is null or id > $1) and ($2::uuid is null or id <= $2) order by id',
)
const eventsIn = statement(
  'notifications.reconcile.events',
  { id: uuid },
  'select id from events where ($1::uuid is null or id > $1) and ends_at > $2 order by id limit $3',
)
const goingIn = statement(
  'notifications.reconcile.attendances',
  { occurrence_id: uuid, user_id: uuid, event_id: uuid },
  `select occurrence_id, user_id, event_id from attendances
   where starts_at >= $1 and ($2::uuid is null or (occurrence_id, user_id) > ($2, $3::uuid))
     and ($4::uuid is null or (occurrence_id, user_id) <= ($4, $5::uuid))`,
)

/** What was found to differ from its owner, and brought in step. */
export interface Healed {
  people: number
  gone: number
  events: number
  attendances: number
}

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'services' | 'log'>

const healPeople = async ({ db, services }: Needs, healed: Healed) => {
  let after: Id | null = null
  for (;;) {
    const from: Id | null = after
    const read = (): Promise<PersonCopy[]> => services.of('users').personCopies({ after: from, limit: PART })
    const page = await read()
    const to = page.length === PART ? (page.at(-1)?.userId ?? null) : null
    const known = await db.asService('compare people', tx => tx.all(peopleIn, [from, to]))
    // Asked again, because somebody may have come between the two readings.
    const real = new Set([...page, ...(known.length > page.length ? await read() : [])].map(one => one.userId))
    await db.asService('heal people', async tx => {
      for (const { id } of known.filter(one => !real.has(one.id))) {
        await erasePersonIn(tx, id)
        healed.gone++
      }
      healed.people += await rememberPeople(tx, page)
    })
    if (to === null) return
    after = to
  }
}

const healEvents = async ({ db, now, services }: Needs, healed: Healed) => {
  let after: Id | null = null
  for (;;) {
    const from: Id | null = after
    const ids: Id[] = (await db.asService('compare events', tx => tx.all(eventsIn, [from, now(), PART]))).map(
      row => row.id,
    )
    if (!ids.length) return
    const facts = await services.of('events').eventFacts({ ids })
    healed.events += await db.asService('heal events', tx => rememberEvents(tx, facts))
    after = ids.at(-1) ?? null
  }
}

type Place = { occurrenceId: Id; userId: Id } | null
const keyOf = (one: { occurrenceId: Id; userId: Id }) => `${one.occurrenceId} ${one.userId}`

const healAttendances = async (context: Needs, healed: Healed) => {
  const { db, now, services } = context
  const start = now()
  let after: Place = null
  for (;;) {
    const from: Place = after
    const read = (): Promise<AttendeeFact[]> =>
      services.of('events').attendanceFacts({ from: start.toISOString(), after: from, limit: PART })
    const page = await read()
    const last = page.length === PART ? page.at(-1) : undefined
    const bounds = [from?.occurrenceId, from?.userId, last?.occurrenceId, last?.userId].map(one => one ?? null)
    const known = await db.asService('compare attendances', tx => tx.all(goingIn, [start, ...bounds]))
    const real = new Set([...page, ...(known.length > page.length ? await read() : [])].map(keyOf))
    await db.asService('heal attendances', async tx => {
      for (const { occurrence_id: occurrenceId, user_id: userId, event_id: eventId } of known) {
        if (real.has(keyOf({ occurrenceId, userId }))) continue
        const fact = { occurrenceId, userId, eventId, partySize: 1, startsAt: start.toISOString() }
        await forgetAttendance(tx, fact, now())
        healed.attendances++
      }
      const changed = await rememberAttendances(tx, page)
      healed.attendances += changed
      for (const eventId of changed ? new Set(page.map(one => one.eventId)) : [])
        await planReminders(tx, context, { eventId })
    })
    if (!last) return
    after = { occurrenceId: last.occurrenceId, userId: last.userId }
  }
}

/** Compares what is remembered of people, events and who goes with its owners, heals it, and reports what differed. */
export const reconcile = async (context: Needs): Promise<Healed> => {
  const healed: Healed = { people: 0, gone: 0, events: 0, attendances: 0 }
  await healPeople(context, healed)
  await healEvents(context, healed)
  await healAttendances(context, healed)
  if (Object.values(healed).some(count => count > 0)) {
    context.log.warn({ ...healed }, 'copies had drifted and were healed')
    await context.db.asService('report what was healed', tx =>
      audit(tx, ANONYMOUS, {
        action: 'copies.heal',
        subject: { type: 'service', id: 'notifications' },
        details: { ...healed },
      }),
    )
  }
  return healed
}
