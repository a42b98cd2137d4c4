import type { LoaderFunctionArgs } from 'react-router'
import { visitContext } from '../../server/visit.ts'

/** What stands behind a door is nobody's find; the pictures of events are, also where the API keeps them. */
const robots = (publicUrl: string) => `User-agent: *
Disallow: /api/
Allow: /api/v1/events/*/preview.png
Allow: /api/v1/events/*/picture/
Disallow: /settings
Disallow: /profile
Disallow: /my-events
Disallow: /tickets
Disallow: /orders
Disallow: /organise
Disallow: /host
Disallow: /searches
Disallow: /notifications
Disallow: /sign-in
Disallow: /sign-up

Sitemap: ${new URL('/sitemap.xml', publicUrl).href}
`

export const loader = ({ context }: LoaderFunctionArgs): Response =>
  new Response(robots(context.get(visitContext).web.config.publicUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  })
