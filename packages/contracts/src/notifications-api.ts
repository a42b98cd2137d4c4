import type { Id } from './ids.ts'
import type { NotificationView } from './notifications.ts'

/** A mail of the accounts service, in its own words, to be laid out and carried. May hold secrets. */
export interface AccountMail {
  /** The same id is carried once. */
  readonly id: Id
  readonly userId: Id
  readonly to: string
  readonly kind: string
  readonly language: string
  readonly subject: string
  /** Paragraphs; one that is an address of this site becomes the button. */
  readonly lines: readonly string[]
  /** The device it is about, as it is called. */
  readonly device?: string
  /** Also an alert in the inbox and on the person's devices. */
  readonly alert: boolean
}

/** Where a person can be reached. */
export interface PersonContact {
  readonly userId: Id
  readonly email: string
  readonly emailVerified: boolean
  readonly phone: string | null
  readonly devices: ReadonlyArray<{
    readonly id: Id
    readonly platform: 'ios' | 'android' | 'web'
    readonly token: string
  }>
}

/** What the notifications service offers inside, besides what all do. */
export interface NotificationsCalls {
  sendMail(mail: AccountMail): Promise<{ accepted: boolean }>
  /** Items as their person sees them, for live delivery. */
  inboxItems(input: { userId: Id; ids: readonly Id[] }): Promise<NotificationView[]>
  unreadCount(input: { userId: Id }): Promise<number>
}
