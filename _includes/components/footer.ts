// The foot of every page.

import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import { LANGUAGES } from '#lib/story/languages.ts'

export function footer(frame: Frame): Html {
  const { direction } = LANGUAGES[frame.language]
  return html`<footer class="footer" lang="${frame.language}" dir="${direction}">
<p class="footer-name">${frame.name}</p>
<nav aria-label="About the site">
<ul>
<li><a href="/about/">About</a></li>
<li><a href="${frame.feed.address}">RSS</a></li>
</ul>
</nav>
</footer>`
}
