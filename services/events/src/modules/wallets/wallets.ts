import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readSettings, SettingsError, setting } from '@flow/service-kit'
import type { AppleWallet } from './apple-pass.ts'
import type { GoogleWallet } from './google-pass.ts'

/** The wallets that an installation gives passes for. */
export interface Wallets {
  readonly apple?: AppleWallet
  readonly google?: GoogleWallet
}

/** PEM as it is, or the file that holds it. */
const pem = (check: (text: string) => unknown) => (given: string) => {
  const text = given.startsWith('-----BEGIN') ? given : readFileSync(given, 'utf8')
  check(text)
  return text
}
const certificate = (variable: string, help: string) =>
  setting.optional(
    setting.of(
      pem(text => new X509Certificate(text)),
      variable,
      help,
    ),
  )
const key = (variable: string, help: string) =>
  setting.optional(
    setting.of(
      pem(text => {
        if (createPrivateKey(text).asymmetricKeyType !== 'rsa') throw new Error('must be an RSA key')
      }),
      variable,
      help,
    ),
  )
const text = (variable: string, help: string) => setting.optional(setting.text(variable, help))

const APPLE = {
  passType: text('FLOW_APPLE_PASS_TYPE', 'pass type identifier at Apple, such as pass.org.example.tickets'),
  team: text('FLOW_APPLE_TEAM', 'team identifier at Apple'),
  certificate: certificate('FLOW_APPLE_CERTIFICATE', 'certificate of the pass type, PEM or a file'),
  key: key('FLOW_APPLE_KEY', 'RSA key of that certificate, PEM or a file'),
  issuer: certificate('FLOW_APPLE_ISSUER', 'Apple’s WWDR certificate that issued it, PEM or a file'),
}
const GOOGLE = {
  issuer: text('FLOW_GOOGLE_WALLET_ISSUER', 'issuer ID at Google Wallet'),
  account: text('FLOW_GOOGLE_WALLET_ACCOUNT', 'e-mail of the service account'),
  key: key('FLOW_GOOGLE_WALLET_KEY', 'RSA key of the service account, PEM or a file'),
}

type Filled<T> = { [K in keyof T]: NonNullable<T[K]> }

/** All of a group, or none: half of it would be found out by the first who wants a pass. */
const allOrNone = <T extends Record<string, unknown>>(
  values: T,
  spec: Readonly<Record<keyof T, { readonly variable: string }>>,
): Filled<T> | undefined => {
  const missing = Object.keys(values).filter(name => values[name] === undefined)
  if (missing.length === Object.keys(values).length) return undefined
  if (missing.length) throw new SettingsError(missing.map(name => `${spec[name as keyof T].variable} is missing`))
  return values as Filled<T>
}

/** @throws SettingsError that names what is wrong or missing */
export const walletsFrom = (env: Readonly<Record<string, string | undefined>>): Wallets => {
  const apple = allOrNone(readSettings(APPLE, env), APPLE)
  const google = allOrNone(readSettings(GOOGLE, env), GOOGLE)
  return { ...(apple ? { apple } : {}), ...(google ? { google } : {}) }
}
