import { Id } from '@flow/contracts'
import { defineJob } from '@flow/messaging'
import { Type } from 'typebox'

/** Gives back what was paid for an event, or dates of it, that take place no more. */
export const refundEventJob = defineJob('orders.refundEvent', Type.Object({ eventId: Id }))
