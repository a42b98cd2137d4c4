import type { EventCard } from '@flow/contracts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in XML at all
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
const escapeXml = (text: string) =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, one => ESCAPES[one] as string)

const when = (card: EventCard) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: card.timeZone }).format(
    new Date(card.startsAt),
  )

const itemOf = (card: EventCard, base: string) => {
  const link = `${base}/events/${card.slug}`
  const where = card.place ? [card.place.name, card.place.city].filter(Boolean).join(', ') : 'Online'
  const text = `${when(card)} · ${where}\n${card.summary}`
  return [
    '<item>',
    `<title>${escapeXml(card.title)}</title>`,
    `<link>${escapeXml(link)}</link>`,
    `<guid isPermaLink="false">${card.occurrenceId ?? card.id}</guid>`,
    `<description>${escapeXml(text)}</description>`,
    `<category>${escapeXml(card.category)}</category>`,
    '</item>',
  ].join('')
}

/** An RSS 2.0 document of events (https://www.rssboard.org/rss-specification). */
export const writeRss = (
  cards: readonly EventCard[],
  { base, self, now }: { base: string; self: string; now: Date },
): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    '<title>Flow: events</title>',
    `<link>${escapeXml(base)}</link>`,
    '<description>Events that match a search</description>',
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    `<lastBuildDate>${now.toUTCString()}</lastBuildDate>`,
    ...cards.map(card => itemOf(card, base)),
    '</channel></rss>',
  ].join('')
