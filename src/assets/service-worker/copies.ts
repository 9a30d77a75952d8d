// Copies of pages: those that were read, and those that were saved, which the page's own script puts
// into a store of their own.

import { CHECKED, checkedAt } from './checked.ts'
import { trim } from './trim.ts'
import { askWhatIsWithdrawn, namesWithdrawn, whatIsWithdrawn } from './withdrawn.ts'

const STORES = ['read', 'saved'] as const
const [READ, SAVED] = STORES
const MOST = 40

const HOUR = 3_600_000
/** A copy older than this is compared with the site. */
const STALE = HOUR
/** A device that has not heard from the site for so long knows too little of what was withdrawn since. */
const LIFE = 72 * HOUR

/** The copy of a page, while it may be shown. */
export async function kept({ pathname }: URL): Promise<Response | undefined> {
  await forgetOld()
  for (const name of STORES) {
    const copy = await (await caches.open(name)).match(pathname)
    if (copy) return copy
  }
  return undefined
}

/** Keeps the front page and stories, full or lite; what is gone or withdrawn is kept no longer. */
export async function keep({ pathname }: URL, answer: Response): Promise<void> {
  const read = await caches.open(READ)
  const saved = await caches.open(SAVED)
  const text = answer.ok ? await answer.text() : ''
  if ([404, 410].includes(answer.status) || namesWithdrawn(text, await whatIsWithdrawn())) {
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

/** Throws away what was withdrawn, and what tells of it, such as a front page; that is asked for anew. */
export async function forgetWithdrawn(): Promise<void> {
  const before = await whatIsWithdrawn()
  await askWhatIsWithdrawn()
  const now = await whatIsWithdrawn()
  if (String(before.addresses) === String(now.addresses)) return
  for (const { url, copy, forget } of await copies())
    if (namesWithdrawn(await copy.text(), now)) {
      await forget()
      await renew(url)
    }
}

/** Asks the site for the copies that were compared with it longest ago, some at a time. */
export async function checkOldest(): Promise<void> {
  const stale = (await copies())
    .map(({ url, copy }) => ({ url, at: checkedAt(copy) }))
    .filter(({ at }) => Date.now() - at > STALE)
    .sort((a, b) => a.at - b.at)
  for (const { url } of stale.slice(0, 5)) await renew(url)
}

async function forgetOld(): Promise<void> {
  const { toldAt } = await whatIsWithdrawn()
  const isOld = (at: number) => Date.now() - at > LIFE
  if (!isOld(toldAt)) return
  for (const { copy, forget } of await copies()) if (isOld(checkedAt(copy))) await forget()
}

/** Asks the site for a page, and keeps it if it may. */
export async function renew(url: URL): Promise<void> {
  const answer = await fetch(url, { cache: 'no-cache' }).catch(() => undefined)
  if (answer) await keep(url, answer)
}

interface Copy {
  readonly url: URL
  readonly copy: Response
  readonly forget: () => Promise<boolean>
}

async function copies(): Promise<readonly Copy[]> {
  const all: Copy[] = []
  for (const name of STORES) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const copy = await cache.match(request)
      if (copy) all.push({ url: new URL(request.url), copy, forget: () => cache.delete(request) })
    }
  }
  return all
}
