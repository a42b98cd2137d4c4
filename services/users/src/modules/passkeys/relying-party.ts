import type { PasskeyCredential } from '@flow/contracts'
import { problem } from '@flow/service-kit'

/** Who we are to an authenticator (WebAuthn §5.1.3): the host of our address. */
export const relyingParty = (publicUrl: string) => {
  const url = new URL(publicUrl)
  return { rpID: url.hostname, origin: url.origin }
}

/** The challenge a credential claims to answer; it is looked up before anything is verified. */
export const challengeOf = (credential: PasskeyCredential): string => {
  try {
    const data: unknown = JSON.parse(Buffer.from(credential.response.clientDataJSON, 'base64url').toString('utf8'))
    const { challenge } = data as { challenge?: unknown }
    if (typeof challenge === 'string' && challenge.length <= 128) return challenge
  } catch {
    // What cannot be read holds no challenge.
  }
  throw problem('invalid_token')
}
