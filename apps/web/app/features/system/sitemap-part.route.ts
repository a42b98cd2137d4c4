import type { LoaderFunctionArgs } from 'react-router'
import { orTrouble } from '../../server/load.ts'
import { visitContext } from '../../server/visit.ts'
import { eventPath } from '../event/event-path.ts'
import { sitemapResponse, writeSitemap } from './write-sitemap.ts'

const PATHS = {
  events: eventPath,
  venues: ({ id }: { readonly id: string }) => `/venues/${id}`,
} as const

const isKind = (kind: string | undefined): kind is keyof typeof PATHS =>
  kind !== undefined && Object.hasOwn(PATHS, kind)

/** One part of what search engines are told of: so many events or venues from one on. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const { api, web } = context.get(visitContext)
  const { kind } = params
  const from = /^([0-9a-f-]{36})\.xml$/.exec(params.file ?? '')?.[1]
  if (!isKind(kind) || !from) throw new Response('Not Found', { status: 404 })
  const { items } = await orTrouble(api.sitemapPages(kind, from))
  const pages = items.map(item => ({ path: PATHS[kind](item), updatedAt: item.updatedAt }))
  return sitemapResponse(writeSitemap(web.config.publicUrl, pages))
}
