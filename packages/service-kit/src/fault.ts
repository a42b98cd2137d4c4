import type { FieldError } from '@flow/contracts'
import { Problem, problem } from './problem.ts'

interface SchemaFault {
  readonly keyword: string
  readonly instancePath: string
  readonly params?: Record<string, unknown>
  readonly message?: string
}

interface Thrown {
  readonly code?: string
  readonly statusCode?: number
  readonly validation?: readonly SchemaFault[]
  readonly validationContext?: string
  readonly constraint?: string
}

const MOST_FAULTS = 20

const fieldError = (fault: SchemaFault, context: string | undefined): FieldError => {
  const missing = fault.params?.missingProperty
  const unknown = fault.params?.additionalProperty
  const own = fault.instancePath || ''
  const pointer = (missing ?? unknown) ? `${own}/${missing ?? unknown}` : own || '/'
  const path = context === 'body' ? pointer : pointer.replace(/^\//, '')
  if (fault.keyword === 'required') return { path, code: 'required', message: 'is required' }
  if (fault.keyword === 'additionalProperties') return { path, code: 'unknown_field', message: 'is not a known field' }
  if (fault.keyword === 'format')
    return { path, code: `invalid_${String(fault.params?.format).replace(/\W/g, '_')}`, message: fault.message ?? '' }
  return {
    path,
    code: fault.keyword.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    message: fault.message ?? 'is not valid',
  }
}

const ofValidation = (fault: Thrown): Problem => {
  const shown = (fault.validation ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'if')
  const errors = (shown.length ? shown : (fault.validation ?? []))
    .slice(0, MOST_FAULTS)
    .map(one => fieldError(one, fault.validationContext))
  return problem('validation_failed', { errors })
}

const DATABASE: Record<string, (fault: Thrown) => Problem> = {
  '55P03': () => problem('busy', { retryAfter: 1 }),
  '57014': () => problem('busy', { retryAfter: 5 }),
  '53300': () => problem('busy', { retryAfter: 5 }),
  '53100': () => problem('unavailable', { retryAfter: 60 }),
  '57P01': () => problem('unavailable', { retryAfter: 2 }),
  '57P02': () => problem('unavailable', { retryAfter: 2 }),
  '57P03': () => problem('unavailable', { retryAfter: 2 }),
  '40001': () => problem('busy', { retryAfter: 1 }),
  '40P01': () => problem('busy', { retryAfter: 1 }),
  '23505': () => problem('conflict'),
  '22021': () => problem('malformed_request', { detail: 'The text holds a character that cannot be stored.' }),
  '22P05': () => problem('malformed_request', { detail: 'The text holds a character that cannot be stored.' }),
}

const CONNECTION =
  /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)|Connection terminated|timeout exceeded when trying to connect|Client has encountered/

/**
 * Tells any thrown value as a problem. What is not known is `internal_error`: neither its message nor its stack
 * reaches a client.
 */
export const toProblem = (thrown: unknown): Problem => {
  if (thrown instanceof Problem) return thrown
  const fault = (thrown ?? {}) as Thrown & Error
  if (fault.validation) return ofValidation(fault)
  const known = fault.code === undefined ? undefined : DATABASE[fault.code]
  if (known) return known(fault)
  if (CONNECTION.test(fault.code ?? '') || CONNECTION.test(fault.message ?? ''))
    return problem('unavailable', { retryAfter: 2, cause: thrown })
  if (fault.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || fault.statusCode === 413) return problem('payload_too_large')
  if (fault.statusCode === 415) return problem('unsupported_media_type')
  if (
    fault.code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    fault instanceof SyntaxError ||
    fault.code === 'FST_ERR_CTP_INVALID_JSON_BODY'
  )
    return problem('malformed_body')
  if (fault.statusCode === 404) return problem('route_not_found')
  if (fault.statusCode && fault.statusCode >= 400 && fault.statusCode < 500)
    return problem('malformed_request', { cause: thrown })
  return problem('internal_error', { cause: thrown })
}
