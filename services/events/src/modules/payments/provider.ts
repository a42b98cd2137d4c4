import type { Id } from '@flow/contracts'

/** What is to be paid. */
export interface PaymentRequest {
  /** Ours: sent as the idempotency key, so that a lost answer never makes a second payment. */
  readonly id: Id
  readonly orderId: Id
  readonly reference: string
  readonly title: string
  /** Minor units. */
  readonly amount: number
  readonly currency: string
  /** The event's page. */
  readonly backTo: string
  readonly createdAt: Date
}

/** How a payment stands at its provider. */
export interface PaymentState {
  readonly externalId: string
  readonly status: 'open' | 'succeeded' | 'failed'
  readonly url: string | null
  /** What was taken, minor units. */
  readonly amount: number
  readonly currency: string
  /** What a refund names. */
  readonly chargeId: string | null
}

export interface RefundRequest {
  /** Ours: sent as the idempotency key. */
  readonly id: Id
  readonly chargeId: string
  readonly amount: number
}

/** A signed message of the provider: which payment it is about, and how that stands now. */
export interface ProviderMessage {
  readonly id: string
  readonly paymentId: Id | null
  readonly state: PaymentState | null
  /** A refund that the provider could not carry out after all. */
  readonly failedRefund: string | null
}

export type ProviderName = 'stripe' | 'invoice'

/** One way to be paid before the door. */
export interface PaymentProvider {
  readonly name: ProviderName
  open(request: PaymentRequest): Promise<PaymentState>
  look(externalId: string): Promise<PaymentState>
  /** Answers the provider's id of the refund. @throws PermanentFailure when it will never work */
  refund(request: RefundRequest): Promise<string>
}

/** One that tells by itself how its payments stand. */
export interface OnlineProvider extends PaymentProvider {
  /** @throws when the signature is not the provider's */
  read(body: Buffer, signature: string): Promise<ProviderMessage>
}

/** The provider said no, and will say so again. */
export class PermanentFailure extends Error {}
