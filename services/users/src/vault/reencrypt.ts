import { int8, statement } from '@flow/postgres'
import { type SealedColumn, sealAnew, sealedByKey, type Vault } from '@flow/service-kit'
import type { UsersContext } from '../context.ts'
import { canonicalEmail } from '../modules/people/email.ts'

const columnsOf = (vault: Vault): readonly SealedColumn[] => {
  const first = (value: string, purpose: string) => vault.blindIndexes(value, purpose)[0] as Buffer
  const byEmail = { column: 'email_index', of: (plain: string) => first(canonicalEmail(plain), 'email') }
  const byToken = { column: 'token_index', of: (plain: string) => first(plain, 'push-token') }
  return [
    { ...sealedByKey('contact_details', 'person_id', 'email'), index: byEmail },
    sealedByKey('contact_details', 'person_id', 'phone'),
    sealedByKey('contact_details', 'person_id', 'birth_date'),
    sealedByKey('contact_details', 'person_id', 'exact_place'),
    sealedByKey('email_changes', 'person_id', 'new_email'),
    sealedByKey('two_factor', 'person_id', 'secret'),
    sealedByKey('sessions', 'id', 'address'),
    sealedByKey('sign_ins', 'id', 'address'),
    sealedByKey('mails', 'id', 'content'),
    sealedByKey('exports', 'id', 'archive'),
    { ...sealedByKey('push_devices', 'id', 'token'), index: byToken },
    { ...sealedByKey('one_time_tokens', 'hash', 'data'), boundTo: 'purpose' },
  ]
}

const outdatedDigests = statement(
  'users.vault.outdatedDigests',
  { count: int8 },
  'select count(*) as count from credentials where digest_key is not null and digest_key <> $1',
)

/** Long passwords cannot be sealed anew: their digest is renewed when their owner signs in, and counted until then. */
export const reencrypt = async ({ db, vault, hasher }: UsersContext): Promise<{ changed: number; left: number }> => {
  const changed = await sealAnew(db, vault, columnsOf(vault))
  const left = await db.asService('count old digests', tx => tx.one(outdatedDigests, [hasher.activeDigestKey]))
  return { changed, left: left.count }
}
