import { createHash } from 'node:crypto'
import { script } from 'virtual:widget'
import type { LoaderFunctionArgs } from 'react-router'

const HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  // The address stays while the script changes: pages elsewhere have it within the hour.
  'cache-control': 'public, max-age=3600',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  etag: `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`,
}

/** The script of `<flow-events>` for pages of other sites. */
export const loader = ({ request }: LoaderFunctionArgs): Response =>
  request.headers.get('if-none-match') === HEADERS.etag
    ? new Response(null, { status: 304, headers: HEADERS })
    : new Response(script, { headers: HEADERS })
