import type { Vault } from '@flow/service-kit'

/** The form in which addresses are compared: case and Unicode composition make no difference. */
export const canonicalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** The place an encrypted detail belongs to; it opens nowhere else. */
export const detailContext = (field: 'email' | 'phone' | 'birth_date' | 'exact_place', personId: string): string =>
  `contact_details.${field}:${personId}`

/** Blind indexes of an address, the active key's first. */
export const emailIndexes = (vault: Vault, email: string): Buffer[] =>
  vault.blindIndexes(canonicalEmail(email), 'email')
