// Runs beside the pages: keeps tickets and doors as they were last seen, for places without a network, and files that never change; shows push messages.
const PAGES = 'flow-pages'
const FILES = 'flow-files'

/** What opens without a network: one's tickets and the doors one keeps, as documents and as the data of pages. */
const isKept = path => /^\/(tickets(\/[0-9a-f-]{36})?|organise\/[^/]+\/door)(\.data)?$/.test(path)

/** Pages, and lists of guests. What was scanned and not yet sent stays: it is known to nobody else. */
const forget = () => {
  indexedDB.deleteDatabase('flow-door')
  return caches.delete(PAGES)
}

/** Nobody is told on a browser what concerns who signed out of it: the push service says then that it is gone. */
const hushPush = async () => (await self.registration.pushManager?.getSubscription())?.unsubscribe()

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true })

/** Shows what came, and lets open pages count anew. */
const show = async ({ title, body, tag, link }) => {
  await self.registration.showNotification(title ?? 'Flow', { body, tag, icon: '/icon.svg', data: { link } })
  for (const one of await windows()) one.postMessage({ type: 'notification:count' })
}

/** Leads to what a message is about: only ever within this site. */
const follow = async link => {
  const { origin } = self.location
  const to = URL.canParse(link) && new URL(link).origin === origin ? link : `${origin}/notifications`
  const [open] = await windows()
  if (!open) return self.clients.openWindow(to)
  await open.focus()
  return open.navigate(to)
}

/** The name of a file says what is in it: it is the same for whoever asks, and however. */
const file = async request => {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await (await caches.open(FILES)).put(request, fresh.clone())
  return fresh
}

/** A page without its styles and scripts is no ticket to show: what a document names is kept with it. */
const filesOf = async document => {
  const named = new Set((await document.text()).match(/\/assets\/[\w.-]+\.(?:css|js)/g))
  await Promise.all([...named].map(path => file(new Request(path))))
}

/** Whether the server said, itself, that nobody is signed in: pages kept here turn to no other place than signing in. */
const isSignedOut = ({ status, type, redirected }) =>
  // 202 is how the data of a page says that it turns elsewhere.
  status === 401 || status === 202 || redirected || type === 'opaqueredirect'

/** Whether the thing is not for this person, or is no more. Anything else that is no success is a server in trouble. */
const isGone = ({ status }) => status === 403 || status === 404 || status === 410

/** @throws when the page broke off on its way; a device without room keeps nothing, and says nothing */
const keep = async (event, fresh) => {
  try {
    await (await caches.open(PAGES)).put(event.request, fresh.clone())
  } catch (error) {
    if (error.name === 'QuotaExceededError') return
    throw error
  }
  if (fresh.headers.get('content-type')?.startsWith('text/html'))
    event.waitUntil(filesOf(fresh.clone()).catch(() => undefined))
}

const drop = async ({ request }) => {
  const path = new URL(request.url).pathname.replace(/\.data$/, '')
  const pages = await caches.open(PAGES)
  for (const one of [path, `${path}.data`]) await pages.delete(one, { ignoreSearch: true, ignoreVary: true })
  if (path.endsWith('/door')) indexedDB.deleteDatabase('flow-door')
}

/**
 * From the network, and kept; without one, or from a server in trouble, as it was. Who is not signed in any more keeps
 * nothing, and what is gone goes here too.
 */
const page = async event => {
  // A date of a series is asked for by the search part; any of its dates is better than none.
  const kept = async () =>
    (await caches.match(event.request, { ignoreVary: true })) ??
    caches.match(event.request, { ignoreSearch: true, ignoreVary: true })
  let fresh
  try {
    fresh = await fetch(event.request)
    if (fresh.status === 200 && !fresh.redirected) await keep(event, fresh)
  } catch (error) {
    const known = await kept()
    if (known) return known
    throw error
  }
  if (isSignedOut(fresh)) await forget()
  else if (isGone(fresh)) await drop(event)
  else if (!fresh.ok) return (await kept()) ?? fresh
  return fresh
}

/** Whoever gave a ticket away has changed its page: what was kept of it is not true any more. */
const changed = async event => {
  const answer = await fetch(event.request)
  if (answer.ok || answer.type === 'opaqueredirect') await drop(event)
  return answer
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('push', event => event.waitUntil(show(event.data?.json() ?? {})))
self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(follow(event.notification.data?.link))
})
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method === 'POST' && pathname.replace(/\.data$/, '') === '/sign-out')
    event.waitUntil(Promise.all([forget(), hushPush()]))
  if (request.method === 'POST' && isKept(pathname)) event.respondWith(changed(event))
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (isKept(pathname)) event.respondWith(page(event))
})
