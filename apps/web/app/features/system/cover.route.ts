import { drawCover } from '@flow/ui'
import type { LoaderFunctionArgs } from 'react-router'

const YEAR_SECONDS = 31_536_000

/** The drawn cover of an event: the same picture for ever, so it may be kept for ever. */
export const loader = ({ params }: LoaderFunctionArgs): Response => {
  const match = /^(.{1,64})\.svg$/u.exec(params.file ?? '')
  if (!match) throw new Response('Not Found', { status: 404 })
  return new Response(drawCover({ id: match[1] ?? '', category: params.category ?? 'other' }), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  })
}
