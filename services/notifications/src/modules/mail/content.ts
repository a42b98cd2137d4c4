/** A mail before it is laid out: enough to make its page and its plain text. */
export interface MailContent {
  readonly to: string
  readonly subject: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly action: string | null
  /** Where the button leads, in full. */
  readonly link: string | null
  readonly cover: { readonly category: string; readonly eventId: string } | null
  /** Of a digest: what it tells of. */
  readonly items: ReadonlyArray<{ readonly title: string; readonly body: string; readonly link: string | null }>
  readonly language: 'en' | 'it'
  /** Where to switch this type off; null for what cannot be switched off. */
  readonly unsubscribe: string | null
  readonly preferences: string
  /** Where one's reading is noted; null where it is not. */
  readonly pixel: string | null
}
