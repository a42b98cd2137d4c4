import { drawCover, isShipped } from '@flow/ui'
import type { LoaderFunctionArgs } from 'react-router'
import { parentOf } from '../../server/categories.ts'
import { visitContext } from '../../server/visit.ts'

const YEAR_SECONDS = 31_536_000

/** The drawn cover of an event: the same picture for ever, so it may be kept for ever. */
export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Response> => {
  const match = /^(.{1,64})\.svg$/u.exec(params.file ?? '')
  if (!match) throw new Response('Not Found', { status: 404 })
  const { category = 'other' } = params
  const parent = isShipped(category) ? null : await parentOf(context.get(visitContext), category)
  return new Response(drawCover({ id: match[1] ?? '', category, parent }), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  })
}
