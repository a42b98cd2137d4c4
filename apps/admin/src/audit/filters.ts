import type { AuditQuery } from '../api/api.ts'

export const PERIODS = ['hour', 'day', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

const HOUR_MS = 3_600_000
const PERIOD_MS: Readonly<Record<Period, number>> = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 168 * HOUR_MS,
  month: 720 * HOUR_MS,
}

/** What the audit trail is narrowed to; it lives in the page's address. */
export interface AuditFilters {
  readonly service?: AuditQuery['service']
  /** Beginning of the action's name. */
  readonly action?: string
  readonly actorId?: string
  readonly subjectId?: string
  readonly since?: Period
}

export const FILTERS = ['service', 'action', 'actorId', 'subjectId', 'since'] as const
export type FilterName = (typeof FILTERS)[number]

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

const isPeriod = (text: string): text is Period => PERIODS.includes(text as Period)

/** The filters of an address; what is none is left out. */
export const readFilters = (params: URLSearchParams): AuditFilters => {
  const text = (name: FilterName) => params.get(name)?.trim() || undefined
  const since = text('since')
  return {
    service: text('service') as AuditQuery['service'],
    action: text('action'),
    actorId: text('actorId'),
    subjectId: text('subjectId'),
    since: since && isPeriod(since) ? since : undefined,
  }
}

/** An address's parameters with one filter set, or taken away by an empty text. */
export const withFilter = (params: URLSearchParams, name: FilterName, value: string): URLSearchParams => {
  const changed = new URLSearchParams(params)
  if (value.trim()) changed.set(name, value.trim())
  else changed.delete(name)
  return changed
}

/** Whether the filters can be asked for; a person's id that is none would be refused. */
export const canAsk = ({ actorId }: AuditFilters): boolean => actorId === undefined || isId(actorId)

/** The query of the API for the filters, as of a moment. */
export const toQuery = (
  { since, ...filters }: AuditFilters,
  now: Date,
  limit: number,
  cursor?: string,
): AuditQuery => ({
  ...filters,
  since: since && new Date(now.getTime() - PERIOD_MS[since]).toISOString(),
  limit,
  cursor,
})
