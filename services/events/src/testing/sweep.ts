import { bool, statement } from '@flow/postgres'
import type { ServiceDeps } from '@flow/service-kit'
import { eventually } from '@flow/testkit'
import { expireHolds } from '../modules/orders/sweep.ts'

const anyOverdue = statement(
  'testing.anyOverdue',
  { overdue: bool },
  `select exists (select from orders where status = 'held' and expires_at <= $1::timestamptz) as overdue`,
)

/**
 * Sweeps until no hold is overdue. One sweep alone passes over what another is busy with, and a service sweeps by
 * itself whenever places come back.
 */
export const sweepHolds = (deps: Pick<ServiceDeps, 'db' | 'now' | 'store'>): Promise<boolean> =>
  eventually(async () => {
    await expireHolds(deps)
    return !(await deps.db.asService('overdue holds', tx => tx.one(anyOverdue, [deps.now()]))).overdue
  })
