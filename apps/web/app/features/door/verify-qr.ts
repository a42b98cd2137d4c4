import type { KeptList } from './door-list.ts'
import { bytesOf, type Said } from './verdict.ts'

/** Whether a QR bears our signature; undefined where the browser does not know Ed25519. A typed code bears none. */
export const isSigned = async (said: Said, keys: KeptList['keys']): Promise<boolean | undefined> => {
  if (said.kind !== 'qr') return undefined
  const raw = bytesOf(keys.find(({ id }) => id === said.keyId)?.key ?? '')
  if (raw?.length !== 32) return false
  try {
    const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, said.signature, said.body)
  } catch {
    return undefined
  }
}
