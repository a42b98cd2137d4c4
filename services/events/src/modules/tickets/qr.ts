import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Id } from '@flow/contracts'
import type { Secrets } from '@flow/service-kit'

/**
 * The text of a ticket's QR: `FLOW1.` and, in base64url, 38 bytes and their Ed25519 signature (RFC 8032):
 * key number (2), ticket (16), date (16), version (4, big endian). Who holds the public key can verify it without a
 * network; the version tells a ticket that was given on from the one that was printed before.
 */
export const QR_PREFIX = 'FLOW1.'
const BODY = 38
const SIGNATURE = 64

/** What a QR says. */
export interface QrTicket {
  readonly ticketId: Id
  readonly occurrenceId: Id
  readonly version: number
}

export interface TicketKeys {
  /** Ed25519 keys that tickets may be signed with, the active one first: number, and 32 bytes in base64url. */
  readonly publicKeys: ReadonlyArray<{ readonly id: number; readonly key: string }>
  write(ticket: QrTicket): string
  /** What a QR says, or nothing when it is not one of ours. */
  read(text: string): QrTicket | undefined
}

/** A private key from 32 bytes: the PKCS 8 frame of RFC 8410 around them. */
const keyFrom = (seed: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })

const rawPublic = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
const numberOf = (raw: Buffer): number => createHash('sha256').update(raw).digest().readUInt16BE(0)

const bytesOf = (id: Id) => Buffer.from(id.replaceAll('-', ''), 'hex')
const idOf = (bytes: Buffer): Id => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Keys for tickets, from the installation's secret; those of older secrets still verify. */
export const ticketKeys = (secrets: Pick<Secrets, 'ringFor'>): TicketKeys => {
  const keys = secrets.ringFor('ticket-signature').map(seed => {
    const secret = keyFrom(seed)
    const raw = rawPublic(secret)
    return { id: numberOf(raw), secret, open: createPublicKey(secret), raw }
  })
  const [active] = keys as [(typeof keys)[number]]
  return {
    publicKeys: keys.map(({ id, raw }) => ({ id, key: raw.toString('base64url') })),
    write: ({ ticketId, occurrenceId, version }) => {
      const body = Buffer.alloc(BODY)
      body.writeUInt16BE(active.id, 0)
      bytesOf(ticketId).copy(body, 2)
      bytesOf(occurrenceId).copy(body, 18)
      body.writeUInt32BE(version, 34)
      return QR_PREFIX + Buffer.concat([body, sign(null, body, active.secret)]).toString('base64url')
    },
    read: text => {
      if (!text.startsWith(QR_PREFIX)) return undefined
      const bytes = Buffer.from(text.slice(QR_PREFIX.length), 'base64url')
      if (bytes.length !== BODY + SIGNATURE) return undefined
      const body = bytes.subarray(0, BODY)
      const key = keys.find(({ id }) => id === body.readUInt16BE(0))
      if (!key || !verify(null, body, key.open, bytes.subarray(BODY))) return undefined
      return {
        ticketId: idOf(body.subarray(2, 18)),
        occurrenceId: idOf(body.subarray(18, 34)),
        version: body.readUInt32BE(34),
      }
    },
  }
}
