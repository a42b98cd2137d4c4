import type { Store } from '@flow/cache'
import { cacheKeys } from '@flow/contracts'

/** An event is found by id and by slug, so both of its keys are dropped. */
export const forgetEvent = (store: Store, eventId: string, slug: string): void =>
  void store.cache.drop(cacheKeys.event(eventId).key, cacheKeys.event(slug).key)
