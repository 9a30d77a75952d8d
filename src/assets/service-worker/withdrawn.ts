// Which stories were withdrawn. The site tells it in a short list, which is asked for with each page
// that comes from the network.

import { CHECKED, checkedAt } from './checked.ts'

const LIST = '/withdrawn.json'
const STORE = 'withdrawn'

export interface Withdrawn {
  /** Of stories that were withdrawn: `/2026/11/tides/`. */
  readonly addresses: readonly string[]
  /** When the site last told, in milliseconds since 1970; 0 is never. */
  readonly toldAt: number
}

/** The list as the site tells it now; without a connection, as it told it last. */
export async function askWhatIsWithdrawn(): Promise<Response> {
  const store = await caches.open(STORE)
  try {
    const answer = await fetch(LIST, { cache: 'no-cache' })
    if (answer.ok) {
      const headers = { 'content-type': 'application/json', [CHECKED]: String(Date.now()) }
      await store.put(LIST, new Response(await answer.text(), { headers }))
    }
  } catch {
    // What it told last holds.
  }
  return (await store.match(LIST)) ?? Response.error()
}

/** What the site told last. */
export async function whatIsWithdrawn(): Promise<Withdrawn> {
  const list = await (await caches.open(STORE)).match(LIST)
  return list
    ? { addresses: (await list.json()) as string[], toldAt: checkedAt(list) } // SAFETY: our own build wrote it.
    : { addresses: [], toldAt: 0 }
}

/** Whether a page is of a withdrawn story, or names one: then it is older than the list. */
export function namesWithdrawn(text: string, { addresses }: Withdrawn): boolean {
  return text.includes('class="withdrawn"') || addresses.some((address) => text.includes(address))
}
