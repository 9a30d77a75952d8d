// Files that pages ask for: their names hold their hash, so a copy is as good as the file.

import { trim } from './trim.ts'

const PICTURES = 'pictures'
const MOST = 80

/** Style sheet, script, font. What is not there yet is put into a store. */
export async function file(request: Request, store: string): Promise<Response> {
  const copy = await caches.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(store)).put(request, answer.clone())
  return answer
}

export async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(PICTURES)
  const copy = await cache.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    await trim(cache, MOST)
  }
  return answer
}
