import type { MetaDescriptor } from 'react-router'
import type { EventQuery } from '../api/types.ts'
import type { Site } from './site.ts'

const FEEDS = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['ics', 'text/calendar'],
] as const

const alternate = (type: string, title: string, href: string): MetaDescriptor => ({
  tagName: 'link',
  rel: 'alternate',
  type,
  title,
  href,
})

type Ending = (typeof FEEDS)[number][0]

/** The path of what a search finds, as a feed or a calendar. */
export const feedPath = (ending: Ending, query: EventQuery): string => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value))
  return `/api/v1/feeds/events.${ending}?${params}`
}

/** Where a reader of feeds, or a calendar, can follow what a search finds. */
export const feedLinks = (site: Site | undefined, title: string, query: EventQuery): MetaDescriptor[] => {
  if (!site) return []
  return FEEDS.map(([ending, type]) => alternate(type, title, `${site.publicUrl}${feedPath(ending, query)}`))
}

/** An event as a calendar takes it. */
export const calendarLink = (site: Site, { id, title }: { readonly id: string; readonly title: string }) =>
  alternate('text/calendar', title, `${site.publicUrl}/api/v1/events/${id}.ics`)
