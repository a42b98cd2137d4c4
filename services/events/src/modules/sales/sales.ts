import type { PaymentMethod } from '@flow/contracts'

/** How an installation sells tickets. */
export interface Sales {
  /** How long a checkout keeps its places. */
  readonly holdMinutes: number
  /** How long an offer to somebody on the waitlist stands, at most. */
  readonly offerMinutes: number
  readonly stripe?: {
    readonly secretKey: string
    readonly webhookSecret: string
    /** Where its API is spoken; Stripe's own unless told. */
    readonly url?: string
  }
}

export const DEFAULT_SALES: Sales = { holdMinutes: 10, offerMinutes: 120 }

/** Ways to pay online that an installation has. */
export const onlineMethods = ({ stripe }: Sales): PaymentMethod[] => (stripe ? ['stripe'] : [])
