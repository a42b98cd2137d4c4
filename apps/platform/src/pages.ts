import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PageApp, PagesOptions } from '@flow/gateway'

const WEB = new URL('../../web/', import.meta.url)
const ADMIN = new URL('../../admin/dist/', import.meta.url)

interface WebModule {
  createWebHandler(): Promise<PageApp>
  createDevWebHandler(): Promise<PageApp>
}

/** The web client and the admin portal as the gateway mounts them; undefined when they have not been built. */
export const pagesOf = async (
  given: { publicUrl: string; tileUrl?: string },
  fromSource = process.env.FLOW_WEB === 'source',
): Promise<PagesOptions | undefined> => {
  if (!fromSource && !existsSync(new URL('build/server/index.js', WEB))) return undefined
  // React reads it when it is loaded, and is several times slower unless it says so.
  if (!fromSource) process.env.NODE_ENV ??= 'production'
  const module = (await import(new URL('server.ts', WEB).href)) as WebModule
  const web = await (fromSource ? module.createDevWebHandler() : module.createWebHandler())
  const admin = existsSync(new URL('index.html', ADMIN)) ? { dir: fileURLToPath(ADMIN) } : undefined
  return { web, admin, ...given }
}
