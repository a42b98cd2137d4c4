import type { Attendance, NewOrder, Order, PaymentMethod, UserActor } from '@flow/contracts'

/** Somebody wants to hold tickets. */
export interface HoldAsk {
  readonly kind: 'hold'
  readonly actor: UserActor
  readonly order: NewOrder
  /** Of the request, and a hash of what was asked. */
  readonly key: string | null
  readonly fingerprint: string
}

/** Somebody says that they come to what is free. */
export interface AttendAsk {
  readonly kind: 'attend'
  readonly actor: UserActor
  readonly partySize: number
}

export type Ask = HoldAsk | AttendAsk
export type HoldResult = { readonly kind: 'hold'; readonly created: boolean; readonly order: Order }
export type AttendResult = { readonly kind: 'attend'; readonly created: boolean; readonly attendance: Attendance }
export type AskResult = HoldResult | AttendResult

export interface BatchSettings {
  readonly holdMs: number
  /** Ways to pay that this installation has, besides free and at the door. */
  readonly online: readonly PaymentMethod[]
}
