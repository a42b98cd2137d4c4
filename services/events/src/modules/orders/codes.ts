import { randomBytes } from 'node:crypto'

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of so many characters, 5 random bits each. */
export const randomCode = (length: number): string =>
  Array.from(randomBytes(length), byte => LETTERS[byte & 31]).join('')

/** As people type it: without blanks and dashes, upper case, look-alikes told apart. */
export const tidyCode = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
