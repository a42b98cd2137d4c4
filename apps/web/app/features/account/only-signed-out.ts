import type { LoaderFunctionArgs } from 'react-router'
import { goTo } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'

/** Who is signed in already has nothing to do at the door, and goes on to where they wanted to go. */
export const onlySignedOut = async ({ request, context }: LoaderFunctionArgs) => {
  const visit = context.get(visitContext)
  const me = visit.hasSession() ? await visit.api.profile().catch(() => null) : null
  if (me) throw goTo(new URL(request.url).searchParams.get('next'))
  return null
}
