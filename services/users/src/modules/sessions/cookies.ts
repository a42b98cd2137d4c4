import { csrfTokenFor } from '@flow/service-kit'

/** The browser's session: opaque, for the server alone. */
export const SESSION_COOKIE = 'flow_session'
/** Read by our pages and sent back in `x-csrf-token`. */
export const CSRF_COOKIE = 'flow_csrf'
/** Marks a device on which its person has signed in before. */
export const DEVICE_COOKIE = 'flow_device'

/** Binds a sign-in at a provider to the browser that began it. */
export const OIDC_COOKIE = 'flow_oidc'

const YEAR_MS = 365 * 24 * 3_600_000

export const readCookie = (header: string | undefined, name: string): string | undefined => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

interface CookieOptions {
  readonly maxAgeMs: number
  readonly secure: boolean
  readonly readable?: boolean
}

const cookie = (name: string, value: string, { maxAgeMs, secure, readable }: CookieOptions) =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${Math.floor(maxAgeMs / 1000)}`,
    'SameSite=Lax',
    ...(readable ? [] : ['HttpOnly']),
    ...(secure ? ['Secure'] : []),
  ].join('; ')

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:')

/** `Set-Cookie` lines of a browser session and its CSRF token. */
export const sessionCookies = (
  session: { readonly id: string; readonly cookie: string; readonly maxAgeMs: number },
  csrfKey: Buffer,
  publicUrl: string,
): string[] => {
  const options = { maxAgeMs: session.maxAgeMs, secure: isSecure(publicUrl) }
  return [
    cookie(SESSION_COOKIE, session.cookie, options),
    cookie(CSRF_COOKIE, csrfTokenFor(session.id, csrfKey), { ...options, readable: true }),
  ]
}

export const deviceCookie = (secret: string, publicUrl: string): string =>
  cookie(DEVICE_COOKIE, secret, { maxAgeMs: YEAR_MS, secure: isSecure(publicUrl) })

export const journeyCookie = (secret: string, maxAgeMs: number, publicUrl: string): string =>
  cookie(OIDC_COOKIE, secret, { maxAgeMs, secure: isSecure(publicUrl) })

/** `Set-Cookie` lines that make a browser forget its session. */
export const noSessionCookies = (publicUrl: string): string[] => {
  const options = { maxAgeMs: 0, secure: isSecure(publicUrl) }
  return [cookie(SESSION_COOKIE, '', options), cookie(CSRF_COOKIE, '', { ...options, readable: true })]
}
