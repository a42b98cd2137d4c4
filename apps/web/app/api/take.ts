import type { createClient } from '@flow/api-client'
import { problemOf } from './problem.ts'

export type Client = ReturnType<typeof createClient>

interface Answer<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/** What a call answers; a refusal is thrown as an `ApiProblem`. */
export const take = async <Data>(call: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response, error)
  return data as Data
}

/** The path of one thing. */
export const of = (id: string) => ({ params: { path: { id } } })
