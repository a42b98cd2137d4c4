import type { Actor } from '@flow/contracts'

/**
 * What the row-level policies know of the caller: the JSON of `request.jwt.claims`, in the form Supabase and
 * PostgREST use (`sub`, `role`), so that `auth.uid()` and `auth.role()` mean the same here and there.
 */
export const claimsOf = (actor: Actor): string =>
  actor.kind === 'user'
    ? JSON.stringify({ sub: actor.id, role: 'authenticated', app_role: actor.role, permissions: actor.permissions })
    : '{"role":"anon"}'

/** The visible exception: rights of the service itself. */
export const serviceClaims = (reason: string): string => JSON.stringify({ role: 'service_role', reason })
