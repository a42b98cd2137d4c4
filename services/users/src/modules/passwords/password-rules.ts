import { readFileSync } from 'node:fs'
import type { FieldError } from '@flow/contracts'
import { problem } from '@flow/service-kit'

export const PASSWORD_SHORTEST = 8
export const PASSWORD_LONGEST = 256
/** Shorter parts of a name are found in too many good passwords. */
const SHORTEST_PART = 4

/** Compact list of the most common passwords of eight characters and more, in lower case. */
const common = new Set(
  readFileSync(new URL('../../../data/common-passwords.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)

/** What is known of the person, none of which makes a password. */
export interface PasswordOwner {
  readonly username?: string
  readonly displayName?: string
  readonly email?: string
}

const partsOf = ({ username, displayName, email }: PasswordOwner): string[] =>
  [username, email, email?.split('@')[0], displayName, ...(displayName?.split(/\s+/) ?? [])]
    .filter((part): part is string => part !== undefined && [...part].length >= SHORTEST_PART)
    .map(part => part.toLowerCase())

const isRepetition = (text: string) => new Set(text).size <= 2

/** Why a password is refused, or undefined when it is good. There are no rules on kinds of characters. */
export const weaknessOf = (password: string, owner: PasswordOwner): Omit<FieldError, 'path'> | undefined => {
  const length = [...password].length
  if (length < PASSWORD_SHORTEST)
    return { code: 'too_short', message: `must have at least ${PASSWORD_SHORTEST} characters` }
  if (length > PASSWORD_LONGEST)
    return { code: 'too_long', message: `must have at most ${PASSWORD_LONGEST} characters` }
  const lower = password.toLowerCase()
  if (common.has(lower) || isRepetition(lower))
    return { code: 'common', message: 'is one of the most common passwords' }
  if (partsOf(owner).some(part => lower.includes(part)))
    return { code: 'contains_name', message: 'contains your name or your e-mail address' }
  return undefined
}

/** @throws 422 `weak_password` */
export const assertGoodPassword = (password: string, owner: PasswordOwner, path = '/password'): void => {
  const weakness = weaknessOf(password, owner)
  if (weakness) throw problem('weak_password', { errors: [{ path, ...weakness }] })
}
