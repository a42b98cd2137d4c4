import { catalogue } from '@flow/ui'
import { ApiProblem, isSignedOut, type Refusal, refusalOf } from '../../api/problem.ts'
import { toSignIn } from '../../server/load.ts'
import type { Visit } from '../../server/visit.ts'

/** What the form shows of a refusal; whose session is over is sent to sign in. @throws what is no refusal */
export const refusedOr = (error: unknown, visit: Visit, request: Request): Refusal | Response => {
  if (!(error instanceof ApiProblem)) throw error
  return isSignedOut(error) ? toSignIn(request) : refusalOf(error, catalogue(visit.language))
}
