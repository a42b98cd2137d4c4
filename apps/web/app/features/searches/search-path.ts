import type { SavedSearch } from '@flow/contracts'
import { readWish, wishPath } from '../discover/wish.ts'

/** The list that a kept search stands for. The place is called as it was when the search was kept: last in its name. */
export const searchPath = ({ name, query }: Pick<SavedSearch, 'name' | 'query'>): string => {
  const { radiusKm, near, accessibility, ...rest } = query
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) params.set(key, String(value))
  if (radiusKm !== undefined) params.set('radius', String(radiusKm))
  if (accessibility) params.set('access', accessibility)
  if (near) {
    params.set('near', near)
    params.set('place', name.split(' · ').at(-1) ?? name)
  }
  return wishPath(readWish(params))
}
