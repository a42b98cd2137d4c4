import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const VERSION = 1
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES

/** Keeps personal data unreadable in the database: AES-256-GCM, each value bound to its place and its person. */
export interface Vault {
  /** @param context where the value stands and whose it is; a value moved elsewhere does not open. */
  seal(plain: string | Uint8Array, context: string): Buffer
  /** @throws when the key is unknown or the value was tampered with. */
  open(sealed: Buffer, context: string): string
  openBytes(sealed: Buffer, context: string): Buffer
  /** Digests of a value under every key of the ring, the active key's first: equality without the value. */
  blindIndexes(value: string, purpose: string): Buffer[]
  /** Whether the value was sealed with the active key. */
  isCurrent(sealed: Buffer): boolean
  /** What stands in bytes 2 to 5 of every value that was sealed with the active key. */
  readonly activeKeyId: Buffer
}

interface VaultKey {
  readonly id: Buffer
  readonly cipher: KeyObject
  readonly index: KeyObject
}

const part = (key: Buffer | KeyObject, purpose: string) => createHmac('sha256', key).update(purpose).digest()

/** As objects, keys are read once; as bytes, anew for each value, which takes longer than to seal it. */
const vaultKey = (key: Buffer): VaultKey => ({
  id: createHash('sha256').update(part(key, 'id')).digest().subarray(0, KEY_ID_BYTES),
  cipher: createSecretKey(part(key, 'cipher')),
  index: createSecretKey(part(key, 'index')),
})

/** @param ring keys of 32 bytes, the active one first; older ones are only for reading. */
export const createVault = (ring: readonly Buffer[]): Vault => {
  const keys = ring.map(vaultKey)
  const [active] = keys
  if (!active) throw new Error('the key ring is empty')
  const idOf = (sealed: Buffer) => sealed.subarray(1, 1 + KEY_ID_BYTES)
  const openBytes = (sealed: Buffer, context: string): Buffer => {
    const key = keys.find(one => one.id.equals(idOf(sealed)))
    if (sealed[0] !== VERSION || !key) throw new Error('no key of the ring opens this value')
    const decipher = createDecipheriv('aes-256-gcm', key.cipher, sealed.subarray(1 + KEY_ID_BYTES, HEADER_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final()])
  }
  return {
    seal: (plain, context) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', active.cipher, nonce)
      cipher.setAAD(Buffer.from(context))
      const body = Buffer.concat([
        cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain),
        cipher.final(),
      ])
      return Buffer.concat([Buffer.of(VERSION), active.id, nonce, body, cipher.getAuthTag()])
    },
    open: (sealed, context) => openBytes(sealed, context).toString('utf8'),
    openBytes,
    blindIndexes: (value, purpose) => keys.map(key => part(key.index, `${purpose}\n${value}`)),
    activeKeyId: active.id,
    isCurrent: sealed => active.id.equals(idOf(sealed)),
  }
}
