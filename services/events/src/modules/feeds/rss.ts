import { type Feed, type FeedItem, textOf } from './feed.ts'
import { escapeXml } from './xml.ts'

const itemOf = ({ card, url }: FeedItem) =>
  [
    '<item>',
    `<title>${escapeXml(card.title)}</title>`,
    `<link>${escapeXml(url)}</link>`,
    `<guid isPermaLink="false">${card.occurrenceId ?? card.id}</guid>`,
    `<description>${escapeXml(textOf(card))}</description>`,
    `<category>${escapeXml(card.category)}</category>`,
    '</item>',
  ].join('')

/** An RSS 2.0 document of events (https://www.rssboard.org/rss-specification). */
export const writeRss = (feed: Feed, { base, self }: { base: string; self: string }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    '<title>Flow: events</title>',
    `<link>${escapeXml(base)}</link>`,
    '<description>Events that match a search</description>',
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    `<lastBuildDate>${feed.updatedAt.toUTCString()}</lastBuildDate>`,
    ...feed.items.map(itemOf),
    '</channel></rss>',
  ].join('')
