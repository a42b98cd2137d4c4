import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 24
const GROUP = /.{4}/g

/** A backup code of 120 random bits in groups of four: long enough to be stored by a plain hash. */
export const newBackupCode = (): string => {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return (letters.match(GROUP) as string[]).join('-')
}

/** The form a code is compared in, however it was typed. */
export const canonicalBackupCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
