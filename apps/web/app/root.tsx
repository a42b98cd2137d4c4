import { isUnits } from '@flow/ui'
import displayFont from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2?url'
import textFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import {
  Links,
  type LinksFunction,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useRouteError,
} from 'react-router'
import styles from './app.css?url'
import { Shell } from './features/shell/shell.tsx'
import { Trouble } from './features/system/trouble.tsx'
import { categoriesFor } from './server/categories.ts'
import { COOKIES } from './server/cookies.ts'
import { unreadOf } from './server/unread.ts'
import { visitContext } from './server/visit.ts'
import { type Site, useLanguage, useSite } from './site/site.ts'
import { isTheme, THEME_COLORS } from './site/theme.ts'

const font = (href: string) =>
  ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }) as const

export const links: LinksFunction = () => [
  font(textFont),
  font(displayFont),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** Who looks, and how they like it. A session that has ended makes nobody of them, not an error. */
export const loader = async ({ context }: LoaderFunctionArgs): Promise<Site> => {
  const visit = context.get(visitContext)
  const [me, unread, categories] = await Promise.all([
    visit.hasSession() ? visit.api.profile().catch(() => null) : null,
    unreadOf(visit),
    categoriesFor(visit),
  ])
  const theme = visit.cookies.get(COOKIES.theme)
  const units = visit.cookies.get(COOKIES.units)
  return {
    me: me && {
      id: me.id,
      username: me.username,
      displayName: me.displayName,
      avatarUrl: me.avatarUrl,
      email: me.email,
      emailVerified: me.emailVerified,
    },
    unread: me ? unread : 0,
    confirmLater: visit.cookies.has('flow_confirm_later'),
    language: visit.language,
    units: isUnits(units) ? units : 'metric',
    theme: isTheme(theme) ? theme : 'system',
    now: new Date().toISOString(),
    timeZone: visit.cookies.get(COOKIES.timeZone) ?? null,
    publicUrl: visit.web.config.publicUrl,
    categories,
    tileUrl: visit.web.config.tileUrl ?? null,
  }
}

/**
 * Walking from page to page changes neither the person nor the language; sending a form may. Whoever opens the
 * notifications finds the same number there and at the bell.
 */
export const shouldRevalidate = ({ formMethod, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  nextUrl.pathname === '/notifications' || (formMethod !== undefined && formMethod !== 'GET' && defaultShouldRevalidate)

export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const theme = useSite()?.theme ?? 'system'
  return (
    <html lang={useLanguage()} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {theme === 'system' ? (
          <>
            <meta name="theme-color" content={THEME_COLORS.light} media="(prefers-color-scheme: light)" />
            <meta name="theme-color" content={THEME_COLORS.dark} media="(prefers-color-scheme: dark)" />
          </>
        ) : (
          <meta name="theme-color" content={THEME_COLORS[theme]} />
        )}
        <Meta />
        <Links nonce="" />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

const App = () => (
  <Shell>
    <Outlet />
  </Shell>
)

export default App

export const ErrorBoundary = () => (
  <Shell>
    <Trouble error={useRouteError()} />
  </Shell>
)
