// Runs beside the pages: keeps tickets and doors as they were last seen, for places without a network, and files that never change.
const PAGES = 'flow-pages'
const FILES = 'flow-files'

/** What opens without a network: one's tickets and the doors one keeps, as documents and as the data of pages. */
const isKept = path => /^\/(tickets(\/[0-9a-f-]{36})?|organise\/[^/]+\/door)(\.data)?$/.test(path)

/** Pages, and lists of guests. What was scanned and not yet sent stays: it is known to nobody else. */
const forget = () => {
  indexedDB.deleteDatabase('flow-door')
  return caches.delete(PAGES)
}

const file = async request => {
  const kept = await caches.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) (await caches.open(FILES)).put(request, fresh.clone())
  return fresh
}

/** From the network, and kept; without one, as it was. Who is not signed in any more keeps nothing. */
const page = async request => {
  try {
    const fresh = await fetch(request)
    if (fresh.redirected || fresh.status === 401 || fresh.status === 403) await forget()
    else if (fresh.ok) await (await caches.open(PAGES)).put(request, fresh.clone())
    return fresh
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method === 'POST' && pathname.replace(/\.data$/, '') === '/sign-out') event.waitUntil(forget())
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (isKept(pathname)) event.respondWith(page(request))
})
