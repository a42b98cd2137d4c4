import type { LoaderFunctionArgs } from 'react-router'
import { visitContext } from '../../server/visit.ts'
import { sitemapResponse, writeSitemap } from './write-sitemap.ts'

/** The pages that are always there: the first one, all venues, and what is on of each kind. */
export const loader = async ({ context }: LoaderFunctionArgs): Promise<Response> => {
  const { api, web } = context.get(visitContext)
  const categories = await api.categories()
  const pages = ['/', '/venues', ...categories.map(({ slug }) => `/?category=${encodeURIComponent(slug)}`)]
  return sitemapResponse(
    writeSitemap(
      web.config.publicUrl,
      pages.map(path => ({ path })),
    ),
  )
}
