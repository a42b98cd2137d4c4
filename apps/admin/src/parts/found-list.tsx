import { Button, Skeleton } from '@flow/ui/components'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../preferences/preferences.tsx'
import { Trouble } from './trouble.tsx'

interface PageOf<Item> {
  readonly items: readonly Item[]
}

/** A list that is searched: what was found, more of it, or that nothing was. */
export const FoundList = <Item,>({
  found,
  none,
  small = false,
  children,
}: {
  readonly found: UseInfiniteQueryResult<InfiniteData<PageOf<Item>>>
  readonly none: string
  /** It is a part of something else. */
  readonly small?: boolean
  readonly children: (items: readonly Item[]) => ReactNode
}) => {
  const { curation } = useWords()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = found
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className={small ? 'h-10 rounded-control' : 'h-96 rounded-card'} />
  const items = data.pages.flatMap(page => page.items)
  if (items.length === 0)
    return <p className={small ? 'text-muted' : 'py-8 text-center text-body text-muted'}>{none}</p>
  return (
    <>
      {children(items)}
      {hasNextPage ? (
        <Button
          tone="plain"
          size="small"
          className="self-start"
          busy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {curation.older}
        </Button>
      ) : null}
    </>
  )
}
