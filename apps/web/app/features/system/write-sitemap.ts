/** An address of ours, and when what stands there last changed. */
export interface SitemapEntry {
  readonly path: string
  readonly updatedAt?: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const write = (base: string, [list, item]: readonly [string, string], entries: readonly SitemapEntry[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="${NAMESPACE}">`,
    ...entries.map(({ path, updatedAt }) => {
      const loc = new URL(path, base).href.replace(/[&<>]/g, one => ESCAPES[one] as string)
      return `<${item}><loc>${loc}</loc>${updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''}</${item}>`
    }),
    `</${list}>`,
    '',
  ].join('\n')

/** The list of parts (https://www.sitemaps.org/protocol.html). */
export const writeSitemapIndex = (base: string, parts: readonly SitemapEntry[]): string =>
  write(base, ['sitemapindex', 'sitemap'], parts)

/** The addresses of one part. */
export const writeSitemap = (base: string, pages: readonly SitemapEntry[]): string =>
  write(base, ['urlset', 'url'], pages)

export const sitemapResponse = (xml: string): Response =>
  new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
