// One address has many spellings: what they are all compared by.

/**
 * The one spelling of an address on the site: a path in small letters that ends in a slash. Servers
 * and browsers take many for it: another scheme or port, dots, doubled slashes, escapes, index.html.
 */
export function plainAddress(href: string, origin: string): string | undefined {
  if (!URL.canParse(href, origin)) return undefined
  const { hostname, pathname } = new URL(href, origin)
  if (hostname !== new URL(origin).hostname) return undefined
  const path = pathname.replace(/%[2-7][0-9a-f]/gi, (escape) =>
    String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  )
  return `${path}/`
    .toLowerCase()
    .replace(/\/index\.html\/$/, '/')
    .replace(/\/{2,}/g, '/')
}

/** The addresses on this site that links of our own renderer's markup lead to, but for those to `story:`. */
export function hrefsOnSite(origin: string, markup: string): readonly string[] {
  const hrefs = [...markup.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href)
  return [...new Set(hrefs)].filter(
    (href) => !href.startsWith('story:') && plainAddress(href, origin) !== undefined,
  )
}
