import type { LoaderFunctionArgs } from 'react-router'
import { goTo } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'

/**
 * The ways in besides a password. Who is signed in already has nothing to do at the door, and goes on to where they
 * wanted to go.
 */
export const atTheDoor = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = visit.hasSession() ? await visit.api.profile().catch(() => null) : null
  if (me) throw goTo(new URL(request.url).searchParams.get('next'))
  return { providers: await visit.api.providers().catch(() => []) }
}

/** Where to go after signing in, as the address says; unsafe until `safePath` has seen it. */
export const nextOf = (request: Request): string => new URL(request.url).searchParams.get('next') ?? '/'
