import { eventually } from '@flow/testkit'
import { sendReminders } from '../modules/reminders/send-reminders.ts'
import type { House } from './house.ts'

/** Sets the clock, and answers when every reminder that is due by then was sent: by us, or by the job that also runs. */
export const letTimePass = async ({ running }: House, until: string | Date): Promise<void> => {
  const { clock, db, service } = running
  clock.set(until)
  const context = { ...service.deps, settings: { groupWaitMs: 0 } as never, wake: () => undefined }
  await Promise.all([sendReminders(context), sendReminders(context)])
  const waiting = {
    text: 'select count(*)::int as count from reminders where sent_at is null and due_at <= $1',
    params: [clock.now()],
  }
  await eventually(async () => {
    const [row] = await db.asService('test', tx => tx.query<{ count: number }>(waiting))
    return row?.count === 0
  })
}
