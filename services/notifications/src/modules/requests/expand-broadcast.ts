import { Id, notificationsBroadcast } from '@flow/contracts'
import { defineJob, publish } from '@flow/messaging'
import { Type } from 'typebox'
import type { NotificationsContext } from '../../context.ts'
import { instantOf, safeZone } from '../../time.ts'
import { type Accepting, BULK, tellParams } from './accept.ts'
import { channelsOf, lockRequest, type RequestRow, zonesOfPeople } from './requests.sql.ts'
import { addAccepted, tellNext } from './tell.sql.ts'

export const broadcastJob = defineJob('notifications.broadcast', Type.Object({ requestId: Id }), {
  timeoutMs: 3_600_000,
})

/** People told in one transaction. */
const PART = 5_000

const zonesFor = (row: RequestRow, names: readonly string[]) =>
  row.local_at === null
    ? {}
    : { zones: new Map(names.map(name => [name, new Date(instantOf(Date.parse(`${row.local_at}Z`), safeZone(name)))])) }

/**
 * Tells the next part of an audience, in one transaction with how far it came: a process that dies leaves nobody out
 * and tells nobody twice.
 * @returns whether there may be more
 */
export const expandPart = (
  context: Accepting & Pick<NotificationsContext, 'db'>,
  requestId: string,
  part = PART,
): Promise<boolean> =>
  context.db.asService('expand an announcement', async tx => {
    const row = await tx.first(lockRequest, [requestId])
    if (!row) return false
    const { language, timeZone, roles, attendingEventId } = row.audience ?? {}
    const zones = row.local_at === null ? [] : (await tx.all(zonesOfPeople)).map(one => one.time_zone)
    const channels = channelsOf(row)
    const intent = {
      ...{ dedupe: null, type: row.type, data: row.data },
      ...(channels ? { channels } : {}),
      ...(row.visible_at ? { visibleAt: row.visible_at } : {}),
      ...zonesFor(row, zones),
    }
    const audience = [language ?? null, timeZone ?? null, roles ?? null, attendingEventId ?? null]
    const params = [...tellParams(row.id, intent, context, BULK), row.cursor, part, ...audience]
    const { people, last } = await tx.one(tellNext, params)
    const more = people === part
    await tx.run(addAccepted, [row.id, people, last, more ? 'expanding' : 'accepted'])
    if (!more) await publish(tx, notificationsBroadcast, { requestId: row.id })
    tx.onCommit(context.wake)
    return more
  })

/** Expands announcements part by part. */
export const expandBroadcasts = (context: NotificationsContext): void =>
  context.jobs.work(
    broadcastJob,
    async ({ data, signal }) => {
      while (!signal.aborted && (await expandPart(context, data.requestId)));
    },
    { concurrency: 1 },
  )
