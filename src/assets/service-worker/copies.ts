// Copies of pages: those that were read, and those that were saved, which the page's own script puts
// into a store of their own.

import { trim } from './trim.ts'

const READ = 'read'
const SAVED = 'saved'
const MOST = 40

/** A copy older than an hour is compared with the site, and one older than a month is not shown. */
const STALE = 3_600_000
const TOO_OLD = 30 * 24 * STALE
const CHECKED = 'x-checked'

/** The copy of a page, while it may be shown. */
export async function kept({ pathname }: URL): Promise<Response | undefined> {
  for (const name of [READ, SAVED]) {
    const copy = await (await caches.open(name)).match(pathname)
    if (copy && Date.now() - checkedAt(copy) < TOO_OLD) return copy
  }
  return undefined
}

/** Keeps the front page and stories, full or lite; what is gone or withdrawn is kept no longer. */
export async function keep({ pathname }: URL, answer: Response): Promise<void> {
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
  await trim(read, MOST)
}

/** Asks the site for the copies that were compared with it longest ago, some at a time. */
export async function checkOldest(): Promise<void> {
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
