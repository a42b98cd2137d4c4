import { type Feed, type FeedItem, textOf } from './feed.ts'
import { escapeXml } from './xml.ts'

const entryOf = ({ card, updatedAt, url }: FeedItem) =>
  [
    '<entry>',
    `<id>urn:uuid:${card.occurrenceId ?? card.id}</id>`,
    `<title>${escapeXml(card.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<author><name>${escapeXml(card.organiser.displayName || 'Flow')}</name></author>`,
    `<category term="${escapeXml(card.category)}"/>`,
    ...card.tags.map(tag => `<category term="${escapeXml(tag)}"/>`),
    `<summary>${escapeXml(textOf(card))}</summary>`,
    '</entry>',
  ].join('')

/** An Atom document of events (RFC 4287). */
export const writeAtom = (feed: Feed, { base, self }: { base: string; self: string }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(self)}</id>`,
    '<title>Flow: events</title>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(base)}"/>`,
    `<updated>${feed.updatedAt.toISOString()}</updated>`,
    ...feed.items.map(entryOf),
    '</feed>',
  ].join('')
