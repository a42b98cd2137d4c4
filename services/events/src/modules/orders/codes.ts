import { randomBytes } from 'node:crypto'

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random bytes are drawn for many codes together: to ask the system for a few is what costs. */
const DRAWN = 4096
let drawn: Buffer = Buffer.alloc(0)
let used = 0

const randomByte = (): number => {
  if (used === drawn.length) [drawn, used] = [randomBytes(DRAWN), 0]
  return drawn[used++] as number
}

/** A code of so many characters, 5 random bits each. */
export const randomCode = (length: number): string => {
  let code = ''
  while (code.length < length) code += LETTERS[randomByte() & 31]
  return code
}

/** As people type it: without blanks and dashes, upper case, look-alikes told apart. */
export const tidyCode = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
