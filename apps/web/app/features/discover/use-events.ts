import type { EventFacets, UnderstoodWish } from '@flow/contracts'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { browserApi } from '../../api/browser.ts'
import type { ClusterQuery, EventCard, EventPage, EventQuery } from '../../api/types.ts'

export interface FirstPage {
  readonly query: EventQuery
  readonly events: EventPage
}

const PAGE_SIZE = 24

/** The same questions have the same key, whatever the order or the gaps in them. */
export const keyOf = (query: EventQuery | ClusterQuery): string =>
  JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

export interface EventsShown {
  readonly events: readonly EventCard[]
  readonly corrected: string | undefined
  /** How many of what is found have which value of each filter. */
  readonly facets: EventFacets | undefined
  /** Words of the search that were read as filters. */
  readonly understood: readonly UnderstoodWish[]
  /** Nothing is there yet. */
  readonly loading: boolean
  /** Something is there, and newer is on its way. */
  readonly renewing: boolean
  readonly failed: boolean
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

/** The events of a wish, page after page, starting from what the server put on the page. What is shown stays until newer is there. */
export const useEvents = (query: EventQuery, first: FirstPage | null): EventsShown => {
  const key = keyOf(query)
  const given = first && keyOf(first.query) === key ? first.events : undefined
  const result = useInfiniteQuery({
    queryKey: ['events', key],
    queryFn: ({ pageParam, signal }) =>
      browserApi.events(
        { ...query, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : { facets: true }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page: EventPage) => page.nextCursor,
    initialData: given && { pages: [given], pageParams: [null] },
    placeholderData: keepPreviousData,
  })
  const pages = result.data?.pages ?? []
  return {
    events: pages.flatMap(page => page.items),
    corrected: pages[0]?.correctedQuery,
    facets: pages[0]?.facets,
    understood: pages[0]?.understood ?? [],
    loading: result.isPending,
    renewing: result.isPlaceholderData,
    failed: result.isError,
    hasMore: result.hasNextPage,
    loadingMore: result.isFetchingNextPage,
    more: () => void result.fetchNextPage(),
    retry: () => void result.refetch(),
  }
}
