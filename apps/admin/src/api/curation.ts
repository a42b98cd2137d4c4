import type { BlockedTags, MergedCategories, MergedTags, NewCategory, UpdateCategory } from '@flow/contracts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Answer, answered, client } from './api.ts'

export const PAGE = 50

export type CategoryNode = Answer<'/api/v1/categories'>['items'][number]
export type TagInUse = Answer<'/api/v1/tags'>['items'][number]
export type Rule = Answer<'/api/v1/tags/rules'>['items'][number]
export type Import = Answer<'/api/v1/imports'>['items'][number]
export type FoundVenue = Answer<'/api/v1/venues'>['items'][number]

/** How often a list that follows what happens is read again. */
export const FOLLOW_MS = 10_000

interface Asked {
  readonly cursor: string | undefined
  readonly signal: AbortSignal
}

/** A list that is read page by page. */
export const paged = <Found extends { readonly nextCursor: string | null }>(
  queryKey: readonly string[],
  ask: (asked: Asked) => Promise<Found>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask({ cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  })

export const searched = (q: string) => (q ? { q } : {})

const bySlug = (slug: string) => ({ params: { path: { slug } } })
export const byId = (id: string) => ({ params: { path: { id } } })

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => answered(client.GET('/api/v1/categories', { signal })),
})

export const tagsQuery = (q: string) =>
  queryOptions({
    queryKey: ['tags', q],
    queryFn: ({ signal }) =>
      answered(client.GET('/api/v1/tags', { signal, params: { query: { limit: 100, ...searched(q) } } })),
    placeholderData: keepPreviousData,
  })

export const rulesQuery = (q: string) =>
  paged(['tags', 'rules', q], ({ cursor, signal }) =>
    answered(client.GET('/api/v1/tags/rules', { signal, params: { query: { limit: PAGE, cursor, ...searched(q) } } })),
  )

export const importsQuery = {
  ...paged(['imports'], ({ cursor, signal }) =>
    answered(client.GET('/api/v1/imports', { signal, params: { query: { all: true, limit: PAGE, cursor } } })),
  ),
  refetchInterval: FOLLOW_MS,
}

export const venuesQuery = (q: string) => ({
  ...paged(['venues', q], ({ cursor, signal }) =>
    answered(client.GET('/api/v1/venues', { signal, params: { query: { limit: PAGE, cursor, ...searched(q) } } })),
  ),
  placeholderData: keepPreviousData,
})

/** What an administrator changes about how events are put in order. */
export const curate = {
  addCategory: (body: NewCategory) => answered(client.POST('/api/v1/categories', { body })),
  changeCategory: (slug: string, body: UpdateCategory) =>
    answered(client.PUT('/api/v1/categories/{slug}', { ...bySlug(slug), body })),
  orderCategories: (slugs: string[]) => answered(client.PUT('/api/v1/categories', { body: { slugs } })),
  removeCategory: (slug: string) => answered(client.DELETE('/api/v1/categories/{slug}', bySlug(slug))),
  mergeCategories: (from: string, into: string): Promise<MergedCategories> =>
    answered(client.POST('/api/v1/categories/merge', { body: { from, into } })),
  mergeTags: (from: string[], into: string): Promise<MergedTags> =>
    answered(client.POST('/api/v1/tags/merge', { body: { from, into } })),
  blockTags: (tags: string[]): Promise<BlockedTags> => answered(client.POST('/api/v1/tags/block', { body: { tags } })),
  freeTag: (tag: string) => answered(client.DELETE('/api/v1/tags/rules/{tag}', { params: { path: { tag } } })),
  cancelEvent: (id: string, reason: string) =>
    answered(
      client.POST('/api/v1/events/{id}/cancel', { ...byId(id), body: { scope: 'all', ...(reason ? { reason } : {}) } }),
    ),
  changeVenue: (id: string, body: { name: string; address: string | null; city: string | null }) =>
    answered(client.PUT('/api/v1/venues/{id}', { ...byId(id), body })),
}
