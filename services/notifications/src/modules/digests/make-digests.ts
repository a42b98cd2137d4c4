import { type DigestRhythm, newId } from '@flow/contracts'
import { nullable, oneOf, statement, text, timestamptz, uuid } from '@flow/postgres'
import type { NotificationsContext } from '../../context.ts'
import { nextAt, safeZone, wallAt } from '../../time.ts'

const undated = statement(
  'notifications.digests.undated',
  { user_id: uuid, time_zone: nullable(text), rhythm: oneOf<DigestRhythm>() },
  `select d.user_id, p.time_zone, coalesce(s.digest, 'daily') as rhythm
   from digests_due d left join people p on p.id = d.user_id left join settings s on s.user_id = d.user_id
   where d.due_at is null limit 1000`,
)
const setDates = statement(
  'notifications.digests.date',
  {},
  `update digests_due d set due_at = given.at from unnest($1::uuid[], $2::timestamptz[]) as given (user_id, at)
   where d.user_id = given.user_id and d.due_at is null`,
)
const findDue = statement(
  'notifications.digests.due',
  { user_id: uuid, due_at: nullable(timestamptz) },
  'select user_id, due_at from digests_due where due_at <= $1 order by due_at limit 200',
)
const takeDue = statement(
  'notifications.digests.take',
  { user_id: uuid },
  'delete from digests_due where user_id = $1 and due_at <= $2 returning user_id',
)
const takeItems = statement(
  'notifications.digests.takeItems',
  {},
  'update digest_items set digest_id = $2 where user_id = $1 and digest_id is null',
)
const insertDigest = statement(
  'notifications.digests.insert',
  {},
  `insert into deliveries (id, user_id, digest_id, type, channel, lane, due_at, created_at)
   values ($1, $2, $1, 'digest', 'email', 2, $3, $3)`,
)

const MORNING = '09:00'
const HOUR = 3_600_000

/** When the next digest goes: at the full hour, in the morning, or on Monday morning, by the person's own clock. */
export const nextDigestAt = (now: Date, zone: string, rhythm: DigestRhythm): Date => {
  if (rhythm === 'instant') return now
  if (rhythm === 'hourly') return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR)
  let at = nextAt(now, zone, MORNING)
  while (rhythm === 'weekly' && new Date(wallAt(at.getTime(), zone)).getUTCDay() !== 1) at = nextAt(at, zone, MORNING)
  return at
}

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'wake'>

const dateAll = ({ db, now }: Needs): Promise<void> =>
  db.asService('dates of digests', async tx => {
    const rows = await tx.all(undated)
    const dates = rows.map(row => nextDigestAt(now(), safeZone(row.time_zone), row.rhythm))
    await tx.run(setDates, [rows.map(row => row.user_id), dates])
  })

/**
 * Makes one person's digest of all that waits. The row that says it is due is locked first, by this and by whoever
 * adds something: an item is either in here or opens the next one.
 */
export const makeDigest = ({ db, now, wake }: Needs, userId: string): Promise<boolean> =>
  db.asService('make a digest', async tx => {
    if (!(await tx.first(takeDue, [userId, now()]))) return false
    const id = newId(now().getTime())
    if ((await tx.run(takeItems, [userId, id])) === 0) return false
    await tx.run(insertDigest, [id, userId, now()])
    tx.onCommit(wake)
    return true
  })

/** Makes the digests that are due. */
export const makeDigests = async (context: Needs): Promise<void> => {
  await dateAll(context)
  for (;;) {
    const due = await context.db.asService('digests that are due', tx => tx.all(findDue, [context.now()]))
    for (const { user_id } of due) await makeDigest(context, user_id)
    if (due.length < 200) return
  }
}
