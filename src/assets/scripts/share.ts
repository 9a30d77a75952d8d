// Passing a story on: by what the system offers, else by copying its address.

import { tell } from './status.ts'

export function offerSharing(): void {
  const button = document.querySelector<HTMLElement>('[data-share]')
  button?.addEventListener('click', () => void share(button.dataset['copied']))
}

async function share(copied?: string): Promise<void> {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
  const url = canonical?.href ?? location.href
  const title = document.querySelector('h1')?.textContent ?? document.title
  // Closing the system's sheet without a choice is no failure.
  if (typeof navigator.share === 'function') return navigator.share({ title, url }).catch(() => {})
  try {
    await navigator.clipboard.writeText(url)
    tell(copied)
  } catch {
    prompt(title, url)
  }
}
