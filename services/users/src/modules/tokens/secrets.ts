import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A secret of 256 random bits as text: refresh tokens, cookies, links in mails. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of such a secret. Its randomness makes a slow hash unnecessary. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * The refresh token that follows another. It is derived, so that whoever shows the parent again because its answer was
 * lost gets the same successor, while the database holds only hashes.
 */
export const successorOf = (token: string, key: Buffer): string =>
  createHmac('sha256', key).update(`refresh\n${token}`).digest('base64url')
