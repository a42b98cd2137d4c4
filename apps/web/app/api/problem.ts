import type { ProblemDocument } from '@flow/contracts'
import type { Messages } from '@flow/ui'

/** An answer of the API that is not a success. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument

  constructor(problem: ProblemDocument) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
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
  return new ApiProblem({
    type: told.type ?? 'about:blank',
    title: told.title ?? response.statusText,
    status: response.status,
    code: told.code ?? 'unknown',
    detail: told.detail,
    correlationId: told.correlationId ?? response.headers.get('x-correlation-id') ?? '',
    errors: told.errors,
  })
}

/** What to tell a person: in their language where the code is known, else as the API said it. */
export const speakProblem = ({ problem }: ApiProblem, { errors }: Messages): string =>
  errors.codes[problem.code] ??
  (problem.errors?.length
    ? errors.summary
    : problem.status < 500
      ? (problem.detail ?? errors.fallback)
      : errors.fallback)

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
