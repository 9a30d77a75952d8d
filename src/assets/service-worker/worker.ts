// What a reader can still read without a connection: the last front page, and the stories that were
// read or saved. The network always goes first, so nobody reads an old page who could read the new
// one; and each copy is compared with the site again, so that a story that was withdrawn is not kept.

export {}

declare const self: ServiceWorkerGlobalScope

/** Set by the build (`src/lib/delivery/service-worker.ts`). */
declare const BUILD: {
  /** Changes with the files that are kept from the start. */
  readonly version: string
  /** Addresses of these files; none where the site keeps nothing any more. */
  readonly files: readonly string[]
}

/** Pages that were read; those that were saved are put into a store of their own by the page's script. */
const READ = 'read'
const SAVED = 'saved'
const PICTURES = 'pictures'
const FILES = `files-${BUILD.version}`
const OFFLINE = '/offline/'

const MOST_PAGES = 40
const MOST_PICTURES = 80

/** A copy older than an hour is compared with the site, and one older than a month is not shown. */
const STALE = 3_600_000
const TOO_OLD = 30 * 24 * STALE
const CHECKED = 'x-checked'

self.addEventListener('install', (event) => {
  void self.skipWaiting()
  event.waitUntil(caches.open(FILES).then((cache) => cache.addAll(BUILD.files)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(BUILD.files.length > 0 ? takeOver() : stop())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (BUILD.files.length === 0 || request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, url))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (url.pathname.startsWith('/pictures/')) event.respondWith(picture(request))
})

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
    event.waitUntil(keep(url, answer.clone()).then(checkOldest))
    return answer
  } catch {
    return (await kept(url)) ?? (await caches.match(OFFLINE)) ?? Response.error()
  }
}

/** What the browser asked for while this worker was starting. */
async function preloaded(event: FetchEvent): Promise<Response | undefined> {
  return (await event.preloadResponse) as Response | undefined // SAFETY: the platform types it `any`.
}

/** The copy of a page, while it may be shown. */
async function kept({ pathname }: URL): Promise<Response | undefined> {
  for (const name of [READ, SAVED]) {
    const copy = await (await caches.open(name)).match(pathname)
    if (copy && Date.now() - checkedAt(copy) < TOO_OLD) return copy
  }
  return undefined
}

/** Keeps the front page and stories, full or lite; what is gone or withdrawn is kept no longer. */
async function keep({ pathname }: URL, answer: Response): Promise<void> {
  const read = await caches.open(READ)
  const saved = await caches.open(SAVED)
  const text = answer.ok ? await answer.text() : ''
  if ([404, 410].includes(answer.status) || text.includes('class="withdrawn"')) {
    await Promise.all([read.delete(pathname), saved.delete(pathname)])
    return
  }
  if (!answer.ok || !/^\/(?:(?:lite\/)?\d{4}\/\d{2}\/[^/]+\/)?$/.test(pathname)) return
  const headers = { 'content-type': 'text/html; charset=utf-8', [CHECKED]: String(Date.now()) }
  if (await saved.match(pathname)) await saved.put(pathname, new Response(text, { headers }))
  await read.delete(pathname)
  await read.put(pathname, new Response(text, { headers }))
  await trim(read, MOST_PAGES)
}

/** Asks the site for the copies that were compared with it longest ago, some at a time. */
async function checkOldest(): Promise<void> {
  const stale: { readonly url: URL; readonly at: number }[] = []
  for (const name of [READ, SAVED]) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const copy = await cache.match(request)
      const at = copy ? checkedAt(copy) : 0
      if (Date.now() - at > STALE) stale.push({ url: new URL(request.url), at })
    }
  }
  stale.sort((a, b) => a.at - b.at)
  for (const { url } of stale.slice(0, 5)) {
    const answer = await fetch(url, { cache: 'no-cache' }).catch(() => undefined)
    if (answer) await keep(url, answer)
  }
}

/** In milliseconds since 1970; a copy that the page's script put there has the date of its answer. */
function checkedAt({ headers }: Response): number {
  return Number(headers.get(CHECKED)) || Date.parse(headers.get('date') ?? '') || 0
}

/** Names of these files hold their hash, so a copy is as good as the file. */
async function file(request: Request): Promise<Response> {
  const copy = await caches.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone())
  return answer
}

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(PICTURES)
  const copy = await cache.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    await trim(cache, MOST_PICTURES)
  }
  return answer
}

/** A cache lists first what was put into it first. */
async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}
