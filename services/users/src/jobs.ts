import { defineJob } from '@flow/messaging'
import { Type } from 'typebox'
import type { UsersContext } from './context.ts'
import { resendVerifications } from './modules/email/verify-email.ts'
import { sendMails, sweepMails } from './modules/mail/mails.ts'
import { sendResets } from './modules/passwords/change-password.ts'
import { photoFiles } from './modules/photo/photo.ts'
import { beginDueDeletions, carryOutDeletions } from './modules/privacy/deletions.ts'
import { makeExports, sweepExports } from './modules/privacy/exports.ts'
import { sweepSessions } from './modules/sessions/sweep-sessions.ts'
import { sweepFailures } from './modules/sign-in/sign-in-failures.ts'
import { sweepHistory } from './modules/sign-in/sign-in-history.ts'
import { sweepExpiredTokens } from './modules/tokens/one-time-tokens.ts'

/** Clears away what is over, and begins deletions that are due. */
export const sweepJob = defineJob('users.sweep', Type.Object({}), { singleton: true })

/** Begins to work on what was put off, and to clear away every hour what is over. */
export const startJobs = async (context: UsersContext): Promise<void> => {
  sendMails(context)
  sendResets(context)
  resendVerifications(context)
  makeExports(context)
  carryOutDeletions(context)
  photoFiles(context).start()
  context.jobs.work(sweepJob, async () => {
    await sweepFailures(context)
    await sweepExpiredTokens(context)
    await sweepSessions(context)
    await sweepMails(context)
    await sweepHistory(context)
    await sweepExports(context)
    await beginDueDeletions(context)
  })
  await context.jobs.schedule(sweepJob, { cron: '17 * * * *', timeZone: 'UTC', data: {} })
}
