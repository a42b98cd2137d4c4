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

/** The web client straight from its sources, reloading as they change; needs Vite. */
export const createDevWebHandler = async (): Promise<WebHandler> => {
  const { openWorkshop } = await import('./tools/workshop.ts')
  const workshop = await openWorkshop(here('.'))
  return {
    fetch: async (request, context) => {
      const file = await workshop.file(request)
      if (file) return file
      const build = (await workshop.load()) as ServerBuild
      return workshop.allowReload(await serveOf(build)(build, request, context), context.nonce)
    },
    assetsDir: here('./app'),
    assetsUrlPrefix: '/assets/',
  }
}
