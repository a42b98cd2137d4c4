import { ProblemDocument } from '@flow/contracts'
import type { TSchema } from 'typebox'
import { Type } from 'typebox'

const WHY: Readonly<Record<number, string>> = {
  400: 'The request could not be read',
  401: 'Nobody is signed in',
  403: 'The caller may not do this',
  404: 'There is no such thing, or the caller may not see it',
  409: 'The present state does not allow it',
  410: 'Moderators took it down',
  412: 'It was changed meanwhile',
  422: 'Some fields are not right',
}

const problemReply = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDocument } },
})
const OTHERS = problemReply('Any other fault of the request')

/** The replies of a route: what succeeds, and the problems that callers must expect. */
export const replies = (success: Readonly<Record<number, TSchema>>, ...problems: number[]) => ({
  ...success,
  ...Object.fromEntries([
    ...problems.map(status => [status, problemReply(WHY[status] ?? 'A problem')] as const),
    ['4xx', OTHERS] as const,
  ]),
})

export const NoContent = Type.Null({ description: 'Done' })
