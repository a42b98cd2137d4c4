import { useState } from 'react'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** The pages after the one that the server gave. When that one is given anew, what came after it is let go. */
export const useMore = <Item>(first: PageOf<Item>, ask: (cursor: string) => Promise<PageOf<Item>>) => {
  const [later, setLater] = useState<{ readonly of: PageOf<Item>; readonly page: PageOf<Item> } | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = later?.of === first ? later.page : null
  const cursor = shown ? shown.nextCursor : first.nextCursor
  const more = async (from: string) => {
    setBusy(true)
    try {
      const next = await ask(from)
      const items = [...(shown?.items ?? []), ...next.items]
      setLater({ of: first, page: { items, nextCursor: next.nextCursor } })
    } catch {
      // The button stays: one presses it again.
    } finally {
      setBusy(false)
    }
  }
  return {
    items: shown ? [...first.items, ...shown.items] : first.items,
    more: cursor === null ? null : { busy, ask: () => void more(cursor) },
  }
}
