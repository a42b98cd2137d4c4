import type { LoaderFunctionArgs } from 'react-router'
import { visitContext } from '../../server/visit.ts'
import { sitemapResponse, writeSitemapIndex } from './write-sitemap.ts'

/** The index of all that search engines are told of, in bounded parts. */
export const loader = async ({ context }: LoaderFunctionArgs): Promise<Response> => {
  const { api, web } = context.get(visitContext)
  const { items } = await api.sitemapParts()
  const parts = items.map(({ kind, from, updatedAt }) => ({ path: `/sitemaps/${kind}/${from}.xml`, updatedAt }))
  return sitemapResponse(writeSitemapIndex(web.config.publicUrl, [{ path: '/sitemaps/pages.xml' }, ...parts]))
}
