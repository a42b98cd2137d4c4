import { catalogue } from '@flow/ui'
import type { LoaderFunctionArgs } from 'react-router'
import { visitContext } from '../../server/visit.ts'
import { THEME_COLORS } from '../../site/theme.ts'

/** Makes the site installable, in the visitor's language. */
export const loader = ({ context }: LoaderFunctionArgs): Response => {
  const { language } = context.get(visitContext)
  const { common } = catalogue(language)
  return Response.json(
    {
      id: '/',
      name: common.product,
      short_name: common.product,
      description: common.tagline,
      lang: language,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: THEME_COLORS.light,
      theme_color: THEME_COLORS.light,
      icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      shortcuts: [
        { name: common.nav.map, url: '/?view=map' },
        { name: common.nav.mine, url: '/my-events' },
      ],
    },
    {
      headers: {
        'content-type': 'application/manifest+json',
        'cache-control': 'public, max-age=86400',
        vary: 'accept-language, cookie',
      },
    },
  )
}
