import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Keys for one purpose each, all derived from the installation's root secret (HKDF, RFC 5869). */
export interface Secrets {
  /** Signs access tokens. */
  readonly tokenKey: Buffer
  /** Lets a service recognise the gateway and other services. */
  readonly serviceKey: string
  /** Lets Prometheus read the metrics, and nothing else. */
  readonly metricsKey: string
  /** Binds CSRF tokens to a session. */
  readonly csrfKey: Buffer
  /** A key for another purpose, 32 bytes. */
  keyFor(purpose: string): Buffer
  /** The keys of a purpose under every root, the active one first: what was sealed before a rotation still opens. */
  ringFor(purpose: string): Buffer[]
  /** The password of a service's database role. */
  databasePassword(service: string): string
}

const derive = (root: string, purpose: string) => Buffer.from(hkdfSync('sha256', root, 'flow', purpose, 32))

/**
 * @param root the root secret, 32 characters or more.
 * @param older roots before a rotation, the youngest first, until nothing is sealed with them any more.
 */
export const secretsFrom = (root: string, older: readonly string[] = []): Secrets => {
  const roots = [root, ...older]
  if (roots.some(one => one.length < 32)) throw new Error('the root secret must hold at least 32 characters')
  const keyFor = (purpose: string) => derive(root, purpose)
  return {
    tokenKey: keyFor('access-token'),
    serviceKey: keyFor('service-key').toString('base64url'),
    metricsKey: keyFor('metrics-key').toString('base64url'),
    csrfKey: keyFor('csrf'),
    keyFor,
    ringFor: purpose => roots.map(one => derive(one, purpose)),
    databasePassword: service => keyFor(`database:${service}`).toString('base64url'),
  }
}

/** Compares two texts in constant time. */
export const sameSecret = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The CSRF token of a browser session: readable by our pages, of no use with another session. */
export const csrfTokenFor = (sessionId: string, csrfKey: Buffer): string =>
  createHmac('sha256', csrfKey).update(sessionId).digest('base64url')
