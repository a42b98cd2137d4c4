import type { Store } from '@flow/cache'
import { cacheKeys } from '@flow/contracts'
import { forgetLists } from '../discovery/forget-lists.ts'

/** An event is found by id and by slug, so both of its keys are dropped. */
export const forgetEvent = (store: Store, eventId: string, slug: string): void =>
  void store.cache.drop(cacheKeys.event(eventId).key, cacheKeys.event(slug).key)

/** The same for many that changed at once, and for the lists they are in. */
export const forgetMany = async (
  store: Store,
  events: readonly { readonly id: string; readonly slug: string }[],
): Promise<void> => {
  for (const { id, slug } of events) forgetEvent(store, id, slug)
  await forgetLists(store)
}
