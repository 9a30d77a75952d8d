// Saved stories: a list that this browser keeps, and a copy of each for reading offline. A story that
// was withdrawn leaves the list as soon as that is known.

import { remember, remembered } from './remembered.ts'
import { tell } from './status.ts'

interface Saved {
  readonly address: string
  readonly headline: string
  readonly language: string
  readonly direction: string
}

const NAME = 'saved'

export function offerSaving(): void {
  // A notice stands where the story stood, or the page of what is not found.
  if (document.querySelector('.ways')) forget(location.pathname)
  const button = document.querySelector<HTMLElement>('[data-save]')
  if (button) offerOn(button)
  const list = document.querySelector<HTMLElement>('[data-saved]')
  if (list) {
    show(list)
    void forgetWithdrawn(list).then(renewCopies)
  }
}

function offerOn(button: HTMLElement): void {
  const address = location.pathname
  const mark = () => button.setAttribute('aria-pressed', String(isSaved(address)))
  mark()
  button.addEventListener('click', () => {
    if (isSaved(address)) forget(address)
    else keep(address)
    mark()
  })
}

function keep(address: string): void {
  const { lang, dir } = document.documentElement
  const headline = document.querySelector('h1')?.textContent ?? address
  write([{ address, headline, language: lang, direction: dir }, ...saved()])
  if ('caches' in window)
    void caches.open(NAME).then(
      (cache) => cache.add(address),
      () => {},
    )
}

function forget(address: string): void {
  write(saved().filter((one) => one.address !== address))
  if ('caches' in window)
    void caches.open(NAME).then(
      (cache) => cache.delete(address),
      () => {},
    )
}

const isSaved = (address: string) => saved().some((one) => one.address === address)

/** What is kept may be of an older version of this page, or not ours at all. */
function saved(): readonly Saved[] {
  try {
    const list: unknown = JSON.parse(remembered(NAME) ?? '[]')
    return Array.isArray(list) ? list.filter((one) => /^\/(?!\/)/.test(one?.address)) : []
  } catch {
    return []
  }
}

function write(list: readonly Saved[]): void {
  remember(NAME, list.length > 0 ? JSON.stringify(list) : '')
}

function show(list: HTMLElement): void {
  const template = list.querySelector('template')
  const rows = saved().map(({ address, headline, language, direction }) => {
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement // SAFETY: our own page has it.
    const link = row.querySelector('a')
    if (link)
      Object.assign(link, { href: address, textContent: headline, lang: language, dir: direction })
    row.querySelector('button')?.addEventListener('click', () => {
      forget(address)
      show(list)
      // The button that had the focus is gone.
      list.parentElement?.focus()
    })
    return row
  })
  list.replaceChildren(...(template ? [template] : []), ...rows)
  document.querySelector('[data-saved-none]')?.toggleAttribute('hidden', rows.length > 0)
}

/** Without a connection the service worker answers with what it was told last. */
async function forgetWithdrawn(list: HTMLElement): Promise<void> {
  const answer = await fetch('/withdrawn.json', { cache: 'no-cache' }).catch(() => undefined)
  const withdrawn: readonly unknown[] = answer?.ok ? await answer.json() : []
  for (const { address } of saved()) {
    if (!withdrawn.includes(address.replace(/^\/lite/, ''))) continue
    forget(address)
    show(list)
    tell(list.dataset['gone'])
  }
}

/** Copies that were thrown away because nothing was heard of the site for long. */
async function renewCopies(): Promise<void> {
  if (!('caches' in window) || !navigator.onLine) return
  const cache = await caches.open(NAME)
  for (const { address } of saved())
    if (!(await cache.match(address))) await cache.add(address).catch(() => {})
}
