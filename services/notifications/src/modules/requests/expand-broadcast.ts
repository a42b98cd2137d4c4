import { Id, notificationsBroadcast } from '@flow/contracts'
import { defineJob, publish } from '@flow/messaging'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { instantOf, safeZone } from '../../time.ts'
import { wordParams } from './accept.ts'
import { type Audience, channelsOf, findRequest, lockRequest, type RequestRow, zonesOfPeople } from './requests.sql.ts'
import { finishPart, takePart, tellPart } from './tell.sql.ts'

export const broadcastJob = defineJob('notifications.broadcast', Type.Object({ requestId: Id }), {
  timeoutMs: 3_600_000,
})

/** People told in one transaction. */
export const PART = 5_000
/** Parts told at a time by one process. */
const TELLERS = 2
/** Behind all others. */
const BULK = 2

/** An audience as the statements take it. */
export const audienceParams = ({ language, timeZone, roles, attendingEventId }: Audience): unknown[] => [
  language ?? null,
  timeZone ?? null,
  roles ?? null,
  attendingEventId ?? null,
]

const zonesFor = (row: RequestRow, names: readonly string[]) =>
  row.local_at === null
    ? {}
    : { zones: new Map(names.map(name => [name, new Date(instantOf(Date.parse(`${row.local_at}Z`), safeZone(name)))])) }

type Needs = Pick<NotificationsContext, 'db' | 'now' | 'wake'>

/**
 * Tells a part of an audience, in one transaction with the note that it is told: a process that dies leaves nobody
 * out and tells nobody twice.
 * @returns whether there may be more
 */
export const expandPart = ({ db, now, wake }: Needs, requestId: string): Promise<boolean> =>
  db.asService('expand an announcement', async tx => {
    const [part, row] = await Promise.all([tx.first(takePart, [requestId]), tx.first(findRequest, [requestId])])
    if (!part || !row) return false
    const zones = row.local_at === null ? [] : (await tx.all(zonesOfPeople)).map(one => one.time_zone)
    const channels = channelsOf(row)
    const intent = {
      type: row.type,
      ...(channels ? { channels } : {}),
      ...(row.visible_at ? { visibleAt: row.visible_at } : {}),
      ...zonesFor(row, zones),
    }
    const whom = [part.after, part.until, ...audienceParams(row.audience ?? {})]
    const { people } = await tx.one(tellPart, [...wordParams(row.id, intent, now()), BULK, now(), ...whom])
    const locked = tx.one(lockRequest, [row.id])
    const [, { status }] = await Promise.all([locked, tx.one(finishPart, [row.id, part.nth, people])])
    if (status === 'accepted') await publish(tx, notificationsBroadcast, { requestId: row.id })
    tx.onCommit(wake)
    return status === 'expanding'
  })

/** Tells a whole audience, some parts at a time; others may help. */
export const expandRequest = async (context: Needs, requestId: string, signal?: AbortSignal): Promise<void> => {
  const tell = async () => {
    while (!signal?.aborted && (await expandPart(context, requestId)));
  }
  await Promise.all(Array.from({ length: TELLERS }, tell))
}

/** Expands announcements part by part. */
export const expandBroadcasts = (context: NotificationsContext): void =>
  context.jobs.work(broadcastJob, ({ data, signal }) => expandRequest(context, data.requestId, signal), {
    concurrency: 1,
  })
