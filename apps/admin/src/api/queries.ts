import { infiniteQueryOptions, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { type AuditFilters, toQuery } from '../audit/filters.ts'
import { ApiProblem, api, type Health, type Overview } from './api.ts'
import { type Sample, withSample } from './samples.ts'

const REFRESH_MS = 10_000
const AUDIT_PAGE = 50
const MAIL_PAGE = 25

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.me(signal),
  staleTime: 60_000,
})

/** A live figure: the newest value is the last sample. Nothing is asked while the page is not looked at. */
const live = <T>(name: string, ask: (signal: AbortSignal) => Promise<T>) =>
  queryOptions({
    queryKey: ['live', name],
    queryFn: async ({ client, queryKey, signal }) => {
      const value = await ask(signal)
      return withSample(client.getQueryData<readonly Sample<T>[]>(queryKey), value, Date.now())
    },
    refetchInterval: REFRESH_MS,
    structuralSharing: false,
    gcTime: Number.POSITIVE_INFINITY,
  })

export const overviewQuery = live<Overview>('overview', api.overview)
export const healthQuery = live<Health>('health', api.health)

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ pageParam, signal }) => api.audit(toQuery(filters, new Date(), AUDIT_PAGE, pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  })

/** Mail in the local outbox, newest first; it follows what is written. */
export const mailQuery = infiniteQueryOptions({
  queryKey: ['mail'],
  queryFn: ({ pageParam, signal }) => api.mail({ limit: MAIL_PAGE, cursor: pageParam }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: page => page.nextCursor ?? undefined,
  refetchInterval: REFRESH_MS,
})

const refused = (error: unknown) => error instanceof ApiProblem && (error.status === 401 || error.status === 403)

/** When a session ends or a right is taken away while the portal is open, the next refusal brings back the door. */
export const createQueryClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status),
      },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (refused(error) && query.queryKey[0] !== 'session') void client.invalidateQueries(sessionQuery)
      },
    }),
  })
  return client
}
