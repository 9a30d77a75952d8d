// The top of every page: the paper's name and its sections.

import { tools } from '#includes/components/tools.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn } from '#lib/story/languages.ts'

/** Where the page stands, and how much of the nameplate it has. */
export interface MastheadPlace {
  /** Address of the section in which the page stands. */
  readonly section?: string
  readonly masthead?: 'full'
}

export function masthead(frame: Frame, { section, masthead: extent }: MastheadPlace): Html {
  const { direction, words } = wordsIn(frame.language, frame)
  return html`<header class="masthead${extent === 'full' && ' masthead-full'}" lang="${frame.language}" dir="${direction}">
<p class="masthead-name"><a href="/">${frame.name}</a></p>
<p class="masthead-tagline">${frame.tagline}</p>
<nav class="sections" aria-label="${words.sectionsNav}">
<ul>
${frame.nav.map(
  ({ name, address }) =>
    html`<li><a href="${address}"${address === section && html` aria-current="true"`}>${name}</a></li>\n`,
)}</ul>
</nav>
${tools(words.reading)}</header>
`
}
