import { Secret, TOTP } from 'otpauth'

/** Seconds a code is valid (RFC 6238 §5.2). */
const PERIOD = 30
/** Codes of the step before and after are taken too: clocks differ and people type slowly. */
const WINDOW = 1

/** A new secret of 160 bits (RFC 4226 §4), in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

export interface TotpOptions {
  readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512'
  readonly digits?: number
}

const totp = (secret: string, { algorithm = 'SHA1', digits = 6 }: TotpOptions, label?: string) =>
  new TOTP({ issuer: 'Flow', label, secret: Secret.fromBase32(secret), algorithm, digits, period: PERIOD })

/** The code of an instant (RFC 6238). @param at Unix milliseconds */
export const totpCode = (secret: string, at: number, options: TotpOptions = {}): string =>
  totp(secret, options).generate({ timestamp: at })

/** The time step whose code was shown, or undefined when the code is of none near `at`. */
export const stepOfCode = (secret: string, code: string, at: number): number | undefined => {
  const delta = totp(secret, {}).validate({ token: code, timestamp: at, window: WINDOW })
  return delta === null ? undefined : Math.floor(at / 1000 / PERIOD) + delta
}

/** What authenticator apps read from a QR code. */
export const totpUri = (secret: string, label: string): string => totp(secret, {}, label).toString()
