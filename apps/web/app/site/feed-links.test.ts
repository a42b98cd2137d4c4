import { expect, test } from 'vitest'
import { calendarLink, feedLinks } from './feed-links.ts'
import type { Site } from './site.ts'

const site = { publicUrl: 'https://flow.example' } as Site

test('what a search finds can be followed as Atom, RSS and a calendar', () => {
  expect(feedLinks(site, 'Jazz in Milan', { q: 'jazz & blues', near: '45.46,9.19', kind: undefined })).toEqual(
    (['atom', 'rss', 'ics'] as const).map(ending => ({
      tagName: 'link',
      rel: 'alternate',
      type: { atom: 'application/atom+xml', rss: 'application/rss+xml', ics: 'text/calendar' }[ending],
      title: 'Jazz in Milan',
      href: `https://flow.example/api/v1/feeds/events.${ending}?q=jazz+%26+blues&near=45.46%2C9.19`,
    })),
  )
  expect(feedLinks(undefined, 'Jazz', {})).toEqual([])
})

test('an event can be taken into a calendar', () => {
  expect(calendarLink(site, { id: '019a', title: 'Jazz' })).toMatchObject({
    rel: 'alternate',
    type: 'text/calendar',
    href: 'https://flow.example/api/v1/events/019a.ics',
  })
})
