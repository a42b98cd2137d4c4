import { expect, test } from 'vitest'
import { writeSitemap, writeSitemapIndex } from './write-sitemap.ts'

const BASE = 'https://flow.example'

test('a part names whole addresses, and when they last changed', () => {
  const pages = [{ path: '/events/1/rock%20%26%20roll', updatedAt: '2026-11-23T10:00:00.000Z' }, { path: '/?a=1&b=2' }]
  expect(writeSitemap(BASE, pages)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      '<url><loc>https://flow.example/events/1/rock%20%26%20roll</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod></url>',
      '<url><loc>https://flow.example/?a=1&amp;b=2</loc></url>',
      '</urlset>',
      '',
    ].join('\n'),
  )
})

test('the index names the parts', () => {
  expect(writeSitemapIndex(BASE, [{ path: '/sitemaps/pages.xml' }])).toContain(
    '<sitemap><loc>https://flow.example/sitemaps/pages.xml</loc></sitemap>\n</sitemapindex>',
  )
})
