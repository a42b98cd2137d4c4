import type { Store } from '@flow/cache'
import { cacheKeys } from '@flow/contracts'

/** Lists that are drawn anew after many events changed at once. */
export const forgetLists = (store: Store): Promise<void> =>
  store.cache.drop(cacheKeys.eventsFeatured().key, 'events:trending', 'events:tags', 'events:categories:counts')
