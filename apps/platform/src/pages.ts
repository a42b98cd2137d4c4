import { existsSync } from 'node:fs'
import type { PageApp, PagesOptions } from '@flow/gateway'

/** The built web client, mounted by the gateway; undefined when it has not been built. */
export const pagesOf = async (given: { publicUrl: string; tileUrl?: string }): Promise<PagesOptions | undefined> => {
  if (!existsSync(new URL('../../web/build/server/index.js', import.meta.url))) return undefined
  const { createWebHandler } = (await import(new URL('../../web/server.ts', import.meta.url).href)) as {
    createWebHandler: () => Promise<PageApp>
  }
  return { web: await createWebHandler(), ...given }
}
