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
  // A notice stands where the story stood.
  if (document.querySelector('.withdrawn')) forget(location.pathname)
  const button = document.querySelector<HTMLElement>('[data-save]')
  if (button) offerOn(button)
  const list = document.querySelector<HTMLElement>('[data-saved]')
  if (list) {
    show(list)
    void forgetWithdrawn(list)
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

async function forgetWithdrawn(list: HTMLElement): Promise<void> {
  for (const { address } of saved()) {
    // Without a connection nothing is known, and nothing is forgotten.
    const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined)
    if (!answer) return
    if (![404, 410].includes(answer.status) && !(await answer.text()).includes('class="withdrawn"'))
      continue
    forget(address)
    show(list)
    tell(list.dataset['gone'])
  }
}
