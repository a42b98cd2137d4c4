import type { NotificationChannel } from '@flow/contracts'

export type OutsideChannel = Exclude<NotificationChannel, 'in_app'>

/** A file that goes with a mail. */
export interface Attachment {
  readonly name: string
  /** Media type, with its parameters. */
  readonly type: string
  readonly text: string
}

/** A message ready to leave. */
export interface Outgoing {
  /** The delivery's id: lets a provider, and us, recognise a repetition. */
  readonly id: string
  readonly channel: OutsideChannel
  readonly type: string
  readonly urgent: boolean
  /** An e-mail address or a phone number; empty for push. */
  readonly to: string
  readonly toName: string
  readonly devices: ReadonlyArray<{
    readonly id: string
    readonly platform: 'ios' | 'android' | 'web'
    readonly token: string
  }>
  readonly subject: string
  readonly text: string
  /** The mail as a page; made when it is asked for. */
  readonly html: () => string
  /** Where it leads, with its address in full. */
  readonly link: string | null
  readonly attachments?: readonly Attachment[]
  /** Extra mail headers. */
  readonly headers: Readonly<Record<string, string>>
  /** Messages of one thing replace one another on a device. */
  readonly collapseKey: string
}

/** What came of handing a message over. */
export type Outcome =
  /** Taken; `confirmed` when that is already the proof that it arrived. */
  | { readonly status: 'accepted'; readonly providerId?: string; readonly goneDevices?: readonly string[] }
  /** The address is no good and never will be. */
  | { readonly status: 'bounced'; readonly error: string; readonly goneDevices?: readonly string[] }
  /** Not taken for certain; worth another try. */
  | { readonly status: 'failed'; readonly error: string; readonly done?: readonly string[] }
  /** Not taken for certain; trying again cannot help. */
  | { readonly status: 'refused'; readonly error: string }
  /** Not now: the provider asks for a pause. */
  | { readonly status: 'throttled'; readonly retryAfterMs: number; readonly done?: readonly string[] }
  /** The connection was lost after the message had left: it may have been taken. */
  | { readonly status: 'unknown'; readonly error: string; readonly done?: readonly string[] }

/** Carries messages of one channel out of the house. */
export interface Provider {
  readonly name: string
  readonly channel: OutsideChannel
  /** Messages handed over together: as many may be ambiguous when the process dies. */
  readonly chunk: number
  /** Whether it tells later by webhook what arrived. */
  readonly confirms: boolean
  /** One outcome for each message, in their order. Never throws. */
  send(messages: readonly Outgoing[]): Promise<Outcome[]>
  close?(): Promise<void>
}

export type Providers = Readonly<Record<OutsideChannel, readonly Provider[]>>

export const NO_PROVIDERS: Providers = { email: [], push: [], sms: [] }
