import type { ProblemDocument } from '@flow/contracts'
import type { Messages } from '@flow/ui'

/** An answer of the API that is not a success. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined

  constructor(problem: ProblemDocument, retryAfter?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code
  }
}

/** Reads any refusal as a problem, also one that some proxy in between has made. */
export const problemOf = (response: Response, body: unknown): ApiProblem => {
  const told = typeof body === 'object' && body !== null ? (body as Partial<ProblemDocument>) : {}
  const document = {
    type: told.type ?? 'about:blank',
    title: told.title ?? response.statusText,
    status: response.status,
    code: told.code ?? 'unknown',
    detail: told.detail,
    correlationId: told.correlationId ?? response.headers.get('x-correlation-id') ?? '',
    errors: told.errors,
  }
  return new ApiProblem(document, Number(response.headers.get('retry-after')) || undefined)
}

/** What to tell a person: in their language where the code is known, else as the API said it. */
export const speakProblem = ({ problem, retryAfter }: ApiProblem, { errors }: Messages): string =>
  (retryAfter && errors.waits[problem.code]?.(errors.wait(retryAfter))) ||
  (errors.codes[problem.code] ??
    (problem.errors?.length
      ? errors.summary
      : problem.status < 500
        ? (problem.detail ?? errors.fallback)
        : errors.fallback))

/** The faults by field: `/email` and `/place/city` become `email` and `place.city`. */
export const fieldFaults = ({ problem }: ApiProblem, { errors }: Messages): Record<string, string> => {
  const faults: Record<string, string> = {}
  for (const { path, code, message } of problem.errors ?? []) {
    const field = path.replace(/^[/#]+/, '').replaceAll('/', '.') || 'form'
    faults[field] ??= errors.codes[`${field}.${code}`] ?? errors.codes[code] ?? message ?? errors.fallbackField
  }
  return faults
}

/** What a form shows after it was refused. */
export interface Refusal {
  readonly message: string
  readonly faults: Readonly<Record<string, string>>
  readonly code: string
}

/** What is wrong with a field: the first of its names that has a fault. */
export type FaultOf = (...names: string[]) => string | undefined

export const faultsOf =
  (refusal: Refusal | undefined): FaultOf =>
  (...names) =>
    names.map(name => refusal?.faults[name]).find(fault => fault !== undefined)

/** Whether the session is over, so that only signing in anew helps. A wrong password or code is something else. */
export const isSignedOut = (problem: ApiProblem): boolean =>
  problem.status === 401 && problem.code !== 'invalid_credentials' && problem.code !== 'invalid_token'

/** One field that was refused, said in our own words. */
export const refusedAt = (field: string, fault: string, { errors }: Messages): Refusal => ({
  message: errors.summary,
  faults: { [field]: fault },
  code: 'refused',
})

/** Faults of a field whose problem has a code of its own, such as a taken username, stand at that field. */
const CODE_FIELDS: Readonly<Record<string, string>> = {
  email_taken: 'email',
  username_taken: 'username',
  weak_password: 'password',
}

export const refusalOf = (problem: ApiProblem, messages: Messages): Refusal => {
  const faults = fieldFaults(problem, messages)
  const message = speakProblem(problem, messages)
  const field = CODE_FIELDS[problem.code]
  if (!field) return { message, faults, code: problem.code }
  return {
    message: messages.errors.summary,
    faults: { ...faults, [field]: faults[field] ?? message },
    code: problem.code,
  }
}
