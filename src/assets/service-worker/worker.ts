// What a reader can still read without a connection: the last front page, and the stories that were
// read or saved. The network always goes first, so nobody reads an old page who could read the new
// one. Whatever page comes from the network, the worker then asks which stories were withdrawn, and
// keeps none of them; of a site it has not heard of for three days it shows nothing any more.

import { checkOldest, forgetWithdrawn, keep, kept, renew } from './copies.ts'
import { file, picture } from './files.ts'
import { askWhatIsWithdrawn } from './withdrawn.ts'

declare const self: ServiceWorkerGlobalScope

/** Set by the build (`src/lib/delivery/service-worker.ts`). */
declare const BUILD: {
  /** Changes with the files that are kept from the start. */
  readonly version: string
  /** Addresses of these files; none where the site keeps nothing any more. */
  readonly files: readonly string[]
}

const FILES = `files-${BUILD.version}`
const OFFLINE = '/offline/'

self.addEventListener('install', (event) => {
  void self.skipWaiting()
  if (BUILD.files.length > 0) event.waitUntil(begin())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(BUILD.files.length > 0 ? takeOver() : stop())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (BUILD.files.length === 0 || request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, url))
  else if (url.pathname === '/withdrawn.json') event.respondWith(askWhatIsWithdrawn())
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request, FILES))
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(picture(request))
})

/** Keeps what every page needs; and the front page, and the pages that were opened before there was a worker. */
async function begin(): Promise<void> {
  await (await caches.open(FILES)).addAll(BUILD.files)
  await forgetWithdrawn()
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const url of ['/', ...open.map((client) => client.url)])
    await renew(new URL(url, location.origin))
}

/** Files of the release before this one stay: pages that were kept may still ask for them. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('files-') && name !== FILES)
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)))
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

async function stop(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
  await self.registration.unregister()
}

async function page(event: FetchEvent, url: URL): Promise<Response> {
  try {
    const answer = (await preloaded(event)) ?? (await fetch(event.request))
    const copy = answer.clone()
    event.waitUntil(
      forgetWithdrawn()
        .then(() => keep(url, copy))
        .then(checkOldest),
    )
    return answer
  } catch {
    return (await kept(url)) ?? (await caches.match(OFFLINE)) ?? Response.error()
  }
}

/** What the browser asked for while this worker was starting. */
async function preloaded(event: FetchEvent): Promise<Response | undefined> {
  return (await event.preloadResponse) as Response | undefined // SAFETY: the platform types it `any`.
}
