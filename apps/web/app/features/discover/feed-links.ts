import type { MetaDescriptor } from 'react-router'
import type { Site } from '../../site/site.ts'
import { apiQuery, type Wish } from './wish.ts'

const FEEDS = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['ics', 'text/calendar'],
] as const

/** Where a reader of feeds, or a calendar, can follow what a wish finds. What only its reader likes is no feed. */
export const feedLinks = (site: Site | undefined, title: string, wish: Wish): MetaDescriptor[] => {
  const { liked, ...query } = apiQuery(wish)
  if (!site || liked) return []
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value))
  return FEEDS.map(([ending, type]) => ({
    tagName: 'link',
    rel: 'alternate',
    type,
    title,
    href: `${site.publicUrl}/api/v1/feeds/events.${ending}?${params}`,
  }))
}
