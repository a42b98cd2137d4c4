import { ERRORS, type ErrorCode, type FieldError, type ProblemDocument } from '@flow/contracts'

export interface ProblemOptions {
  /** What happened this time, in a sentence that may be shown to a person. Never holds personal data. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** Seconds after which trying again makes sense; becomes `Retry-After`. */
  readonly retryAfter?: number
  readonly cause?: unknown
}

/** An error that is told to the client as a problem document. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly options: ProblemOptions
  constructor(code: ErrorCode, options: ProblemOptions = {}) {
    super(options.detail ?? ERRORS[code].title, { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.options = options
  }
  get status(): number {
    return ERRORS[this.code].status
  }
}

/** Makes the error `code` of the catalogue: `throw problem('event_full')`. */
export const problem = (code: ErrorCode, options?: ProblemOptions): Problem => new Problem(code, options)

/** One field is wrong: the 422 that validation gives, for rules a schema cannot say. */
export const invalid = (path: string, code: string, message: string): Problem =>
  new Problem('validation_failed', { errors: [{ path, code, message }] })

/** What a field asks for is at odds with what there is: a 409 that says which field, and why. */
export const clash = (path: string, code: string, message: string): Problem =>
  new Problem('conflict', { detail: message, errors: [{ path, code, message }] })

/** The document of RFC 9457 for a problem. */
export const toDocument = (fault: Problem, correlationId: string): ProblemDocument => ({
  type: `/errors/${fault.code}`,
  title: ERRORS[fault.code].title,
  status: fault.status,
  code: fault.code,
  detail: fault.options.detail ?? ERRORS[fault.code].help,
  correlationId,
  ...(fault.options.errors ? { errors: [...fault.options.errors] } : {}),
})
