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

const problemReply = (status: number) => ({
  description: WHY[status] ?? 'A problem',
  content: { 'application/problem+json': { schema: ProblemDocument } },
})

/** The replies of a route: what succeeds, and the problems that callers must expect. */
export const replies = (success: Readonly<Record<number, TSchema>>, ...problems: number[]) => ({
  ...success,
  ...Object.fromEntries(problems.map(status => [status, problemReply(status)])),
  '4xx': { ...problemReply(400), description: 'Any other fault of the request' },
})

export const NoContent = Type.Null({ description: 'Done' })
