import type { BlockedTags, MergedCategories, MergedTags, NewCategory, UpdateCategory } from '@flow/contracts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type Answer, answered, client } from './api.ts'

const PAGE = 50

export type CategoryNode = Answer<'/api/v1/categories'>['items'][number]
export type TagInUse = Answer<'/api/v1/tags'>['items'][number]
export type Rule = Answer<'/api/v1/tags/rules'>['items'][number]
export type Import = Answer<'/api/v1/imports'>['items'][number]
export type FoundEvent = Answer<'/api/v1/events'>['items'][number]
export type FoundVenue = Answer<'/api/v1/venues'>['items'][number]

const bySlug = (slug: string) => ({ params: { path: { slug } } })
const byId = (id: string) => ({ params: { path: { id } } })
const nextOf = (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined
const first = undefined as string | undefined

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: ({ signal }) => answered(client.GET('/api/v1/categories', { signal })),
})

export const tagsQuery = (q: string) =>
  queryOptions({
    queryKey: ['tags', q],
    queryFn: ({ signal }) =>
      answered(client.GET('/api/v1/tags', { signal, params: { query: { limit: 100, ...(q ? { q } : {}) } } })),
    placeholderData: before => before,
  })

export const rulesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['tags', 'rules', q],
    queryFn: ({ pageParam, signal }) =>
      answered(
        client.GET('/api/v1/tags/rules', {
          signal,
          params: { query: { limit: PAGE, cursor: pageParam, ...(q ? { q } : {}) } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
  })

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    answered(
      client.GET('/api/v1/imports', { signal, params: { query: { all: true, limit: PAGE, cursor: pageParam } } }),
    ),
  initialPageParam: first,
  getNextPageParam: nextOf,
  refetchInterval: 10_000,
})

export const eventsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['events', q],
    queryFn: ({ pageParam, signal }) =>
      answered(
        client.GET('/api/v1/events', {
          signal,
          params: { query: { limit: PAGE, cursor: pageParam, ...(q ? { q } : {}) } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    placeholderData: before => before,
  })

export const venuesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['venues', q],
    queryFn: ({ pageParam, signal }) =>
      answered(
        client.GET('/api/v1/venues', {
          signal,
          params: { query: { limit: PAGE, cursor: pageParam, ...(q ? { q } : {}) } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    placeholderData: before => before,
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
