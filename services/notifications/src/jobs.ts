import { defineJob } from '@flow/messaging'
import { Type } from 'typebox'
import type { NotificationsContext } from './context.ts'
import { makeDigests } from './modules/digests/make-digests.ts'
import type { Provider } from './modules/providers/provider.ts'
import { watchConfirmations } from './modules/providers/watch-confirmations.ts'
import { sendReminders } from './modules/reminders/send-reminders.ts'
import { expandBroadcasts } from './modules/requests/expand-broadcast.ts'
import { reconcile } from './reconcile.ts'
import { sweep } from './sweep.ts'

const once = { singleton: true }
const remindJob = defineJob('notifications.remind', Type.Object({}), { ...once, priority: 5 })
const digestJob = defineJob('notifications.digest', Type.Object({}), once)
const watchJob = defineJob('notifications.watch_providers', Type.Object({}), once)
const sweepJob = defineJob('notifications.sweep', Type.Object({}), once)
/** Compares every copy with its owner, heals what drifted and reports it. */
export const reconcileJob = defineJob('notifications.reconcile', Type.Object({}), { ...once, timeoutMs: 3_600_000 })

const EVERY_MINUTE = '* * * * *'

/** Begins to work on what comes due by the clock. */
export const startJobs = async (context: NotificationsContext, providers: readonly Provider[]): Promise<void> => {
  const { jobs } = context
  expandBroadcasts(context)
  jobs.work(remindJob, () => sendReminders(context))
  jobs.work(digestJob, () => makeDigests(context))
  jobs.work(watchJob, () => watchConfirmations(context, providers))
  jobs.work(sweepJob, () => sweep(context))
  jobs.work(reconcileJob, () => reconcile(context))
  await jobs.schedule(remindJob, { cron: EVERY_MINUTE, timeZone: 'UTC', data: {} })
  await jobs.schedule(digestJob, { cron: EVERY_MINUTE, timeZone: 'UTC', data: {} })
  await jobs.schedule(watchJob, { cron: '*/5 * * * *', timeZone: 'UTC', data: {} })
  await jobs.schedule(sweepJob, { cron: '41 3 * * *', timeZone: 'UTC', data: {} })
  await jobs.schedule(reconcileJob, { cron: '23 * * * *', timeZone: 'UTC', data: {} })
}
