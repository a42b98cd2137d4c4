import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from 'react-router'
import type { Serve, WebContext } from './app/server/visit.ts'

export type { WebContext } from './app/server/visit.ts'

/** The web client, as a gateway mounts it. */
export interface WebHandler {
  /** Answers any request that is neither the API's nor a static file's. */
  readonly fetch: (request: Request, context: WebContext) => Promise<Response>
  /** Hashed files that never change: serve them under the prefix, immutable, compressed. */
  readonly assetsDir: string
  readonly assetsUrlPrefix: '/assets/'
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The bundle's own server entry: what stands in it shares its modules with the routes. */
const serveOf = (build: ServerBuild) => (build.entry.module as unknown as { serve: Serve }).serve

/**
 * The built web client (`react-router build`).
 * @throws when it has not been built.
 */
export const createWebHandler = async ({ build }: { build?: ServerBuild } = {}): Promise<WebHandler> => {
  const loaded: ServerBuild = build ?? (await import(new URL('./build/server/index.js', import.meta.url).href))
  const serve = serveOf(loaded)
  return {
    fetch: (request, context) => serve(loaded, request, context),
    assetsDir: here('./build/client/assets'),
    assetsUrlPrefix: '/assets/',
  }
}

/** A Node-style middleware: answers, or leaves the request to `next`. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

export interface DevWebHandler extends WebHandler {
  /** To be asked first: modules and styles as they are in the sources. */
  readonly middleware: Middleware
}

/** The web client straight from its sources, reloading as they change; needs Vite. */
export const createDevWebHandler = async (): Promise<DevWebHandler> => {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: here('.'),
    configFile: here('./vite.config.ts'),
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true },
  })
  return {
    fetch: async (request, context) => {
      const build = (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild
      return serveOf(build)(build, request, context)
    },
    middleware: vite.middlewares,
    assetsDir: here('./app'),
    assetsUrlPrefix: '/assets/',
  }
}
