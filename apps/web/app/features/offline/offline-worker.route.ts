import script from './offline-worker.js?raw'

/** The service worker: at the root, because it answers for all pages; asked for anew each time, so that it can change. */
export const loader = (): Response =>
  new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
