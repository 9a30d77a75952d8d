// Reading without a connection: the service worker, and the list of what it keeps.

/** The page says where the worker is; a preview has none. */
export function keepForOffline(): void {
  const worker = document.querySelector<HTMLElement>('script[data-worker]')?.dataset['worker']
  // After all else: the worker's first job is to fetch what it keeps.
  if (worker && 'serviceWorker' in navigator)
    addEventListener('load', () => void navigator.serviceWorker.register(worker).catch(() => {}))
  const list = document.querySelector<HTMLElement>('[data-kept]')
  if (list && 'caches' in window) void show(list)
}

async function show(list: HTMLElement): Promise<void> {
  const rows = new Map<string, HTMLElement>()
  for (const name of ['read', 'saved']) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const text = (await (await cache.match(request))?.text()) ?? ''
      const page = new DOMParser().parseFromString(text, 'text/html')
      const headline = page.querySelector('h1')?.textContent
      if (!headline || page.querySelector('.withdrawn')) continue
      const { lang, dir } = page.documentElement
      const link = document.createElement('a')
      Object.assign(link, { href: new URL(request.url).pathname, textContent: headline, lang, dir })
      const row = document.createElement('li')
      row.append(link)
      rows.set(link.pathname, row)
    }
  }
  // The last that was read comes first.
  for (const row of rows.values()) list.prepend(row)
  document.querySelector('[data-kept-none]')?.toggleAttribute('hidden', rows.size > 0)
}
