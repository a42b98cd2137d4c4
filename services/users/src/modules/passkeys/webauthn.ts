/** The library of passkeys, which is large: loaded when the first passkey is used. */
export const webauthn = () => import('@simplewebauthn/server')
