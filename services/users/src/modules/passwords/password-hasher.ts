import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createPool } from '@flow/service-kit'
import type { UsersSettings } from '../../settings.ts'
import { hashApart, verifyApart } from './hash-threads.ts'

/** What is stored of a password. */
export interface StoredPassword {
  readonly hash: string
  /** The key under which it was digested first; null when it went into BCrypt as it is. */
  readonly digestKey: string | null
}

export interface PasswordHasher {
  hash(password: string): Promise<StoredPassword>
  /** Compares in the time of one hash, also when nothing is stored: then it is never right. */
  verify(password: string, stored: StoredPassword | undefined): Promise<boolean>
  /** Whether a password that was right should be hashed anew: its digest was made with a key that is going. */
  isOutdated(stored: StoredPassword): boolean
  readonly activeDigestKey: string
}

/** BCrypt reads 72 bytes and stops at a zero byte. */
const BCRYPT_BYTES = 72
const fits = (bytes: Buffer) => bytes.length <= BCRYPT_BYTES && !bytes.includes(0)

interface DigestKey {
  readonly id: string
  readonly key: Buffer
}

const digestOf = (bytes: Buffer, { key }: DigestKey) => createHmac('sha384', key).update(bytes).digest('base64')

/**
 * Hashes with BCrypt in a bounded pool. What BCrypt would cut is digested first with a keyed HMAC-SHA-384.
 * @param ring keys for that digest, the active one first.
 */
export const createPasswordHasher = (
  settings: Pick<UsersSettings, 'bcryptRounds' | 'hashesAtOnce' | 'hashesWaiting'>,
  ring: readonly Buffer[],
): PasswordHasher => {
  const pool = createPool({ atOnce: settings.hashesAtOnce, mostWaiting: settings.hashesWaiting, secondsEach: 0.3 })
  const keys = ring.map(key => ({ id: createHash('sha256').update(key).digest('hex').slice(0, 8), key }))
  const active = keys[0] as DigestKey
  const decoy = hashApart(randomBytes(18).toString('base64'), settings.bcryptRounds)
  decoy.catch(() => undefined)

  return {
    hash: async password => {
      const bytes = Buffer.from(password)
      const whole = fits(bytes)
      const input = whole ? bytes : digestOf(bytes, active)
      return {
        hash: await pool.run(() => hashApart(input, settings.bcryptRounds)),
        digestKey: whole ? null : active.id,
      }
    },
    verify: async (password, stored) => {
      const bytes = Buffer.from(password)
      const whole = fits(bytes)
      const key = keys.find(one => one.id === stored?.digestKey) ?? active
      const input = whole ? bytes : digestOf(bytes, key)
      const against = stored?.hash ?? (await decoy)
      const same = await pool.run(() => verifyApart(input, against))
      return same && stored !== undefined && whole === (stored.digestKey === null)
    },
    activeDigestKey: active.id,
    isOutdated: ({ digestKey }) => digestKey !== null && digestKey !== active.id,
  }
}
