// Single keys. A reader can turn them off, and this browser remembers it (WCAG 2.2, 2.1.4): who
// dictates, or lets a cat near the keyboard, must not set off what they did not mean.

import { remember, remembered } from './remembered.ts'

const NAME = 'keys'
const OFF = 'off'

export function offerKeys(): void {
  const choice = document.querySelector<HTMLInputElement>('[data-keys-switch]')
  if (choice) choice.checked = isOn()
  choice?.addEventListener('change', () => remember(NAME, choice.checked ? '' : OFF))
  addEventListener('keydown', (event) => {
    if (!isOn() || event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const act = KEYS[keyOf(event)]
    if (!act) return
    event.preventDefault()
    act()
  })
}

const isOn = () => remembered(NAME) !== OFF

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  s: () => document.querySelector<HTMLElement>('[data-save]')?.click(),
  h: () => location.assign('/'),
  '/': () => {
    const field = document.querySelector<HTMLElement>('[type=search]')
    if (field) field.focus()
    else location.assign('/search/')
  },
  '?': () => location.assign('/keyboard/'),
}

/** The letter on the key where the alphabet is another: a Hebrew keyboard has its own letter on J. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key < '\u0080') return key.toLowerCase()
  return /^Key(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), select, textarea'))
  )
}

/** To the headline after, or before, the one that has the focus or stands at the top of the window. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('main .card-headline a')]
  const here = links.indexOf(document.activeElement as HTMLElement) // SAFETY: compared, never used.
  const below = links.findIndex((link) => link.getBoundingClientRect().top >= 0)
  const next = here >= 0 ? here + by : by > 0 ? below : (below < 0 ? links.length : below) - 1
  links[next]?.focus()
}
