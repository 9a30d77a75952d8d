// The top of every page: the paper's name and its sections.

import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import { LANGUAGES } from '#lib/story/languages.ts'

/** `current` is the address of the section in which the page stands. */
export function masthead(frame: Frame, current?: string): Html {
  const { direction } = LANGUAGES[frame.language]
  return html`<header class="masthead" lang="${frame.language}" dir="${direction}">
<p class="masthead-name"><a href="/">${frame.name}</a></p>
<p class="masthead-tagline">${frame.tagline}</p>
<nav class="sections" aria-label="Sections">
<ul>
${frame.nav.map(
  ({ name, address }) =>
    html`<li><a href="${address}"${address === current && html` aria-current="true"`}>${name}</a></li>\n`,
)}</ul>
</nav>
</header>`
}
