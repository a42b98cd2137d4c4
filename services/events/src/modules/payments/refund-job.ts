import { Id } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { Type } from 'typebox'

/** Gives money back through the provider it came by: tried until its answer is known. */
export const refundJob = defineJob('payments.refund', Type.Object({ refundId: Id }), {
  retry: { attempts: 20, baseMs: 2_000, maxMs: 3_600_000 },
})
