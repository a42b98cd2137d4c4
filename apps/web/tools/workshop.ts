import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createVite } from 'vite'

const NOT_OURS = 'x-not-a-module'

export interface Workshop {
  /** A module, style or other source file, if that is what is asked for. */
  readonly file: (request: Request) => Promise<Response | undefined>
  /** The server build as the sources are now. */
  readonly load: () => Promise<unknown>
  /** Lets a page listen for changes of its sources, which its content policy would forbid. */
  readonly allowReload: (page: Response, nonce: string) => Response
}

/**
 * Vite behind a small server of its own on this machine, so that whoever speaks in requests and responses can pass on
 * what is asked of it; the browser reaches it directly only for word of changes.
 */
export const openWorkshop = async (root: string): Promise<Workshop> => {
  const http = createHttpServer()
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
  http.unref()
  const { port } = http.address() as AddressInfo
  const vite = await createVite({
    root,
    configFile: `${root}/vite.config.ts`,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { server: http, clientPort: port, host: '127.0.0.1' } },
  })
  http.on('request', (request, response) =>
    vite.middlewares(request, response, () => response.writeHead(404, { [NOT_OURS]: 'yes' }).end()),
  )
  return {
    file: async request => {
      if (request.method !== 'GET' || request.headers.get('accept')?.startsWith('text/html')) return undefined
      const { pathname, search } = new URL(request.url)
      if (pathname.endsWith('.data')) return undefined
      const headers = new Headers(request.headers)
      headers.delete('host')
      headers.delete('connection')
      const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, { headers })
      if (answer.headers.has(NOT_OURS)) return undefined
      const told = new Headers(answer.headers)
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection']) told.delete(name)
      return new Response(answer.status === 304 ? null : answer.body, { status: answer.status, headers: told })
    },
    load: () => vite.ssrLoadModule('virtual:react-router/server-build'),
    allowReload: (page, nonce) => {
      const policy = [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob: https:",
        `connect-src 'self' https: ws://127.0.0.1:${port} http://127.0.0.1:${port}`,
        "worker-src 'self' blob:",
      ]
      page.headers.set('content-security-policy', policy.join('; '))
      return page
    },
  }
}
