// The top of every page: the paper's name and its sections.

import { html, type Html } from '#lib/html/html.ts'
import { stampOf } from '#includes/components/stamp.ts'
import type { Stamp } from '#lib/pages/card.ts'
import type { Frame, Link } from '#lib/pages/page.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn } from '#lib/story/languages.ts'

/** Where the page stands, and how much of the nameplate it has. */
export interface MastheadPlace {
  /** Address of the section in which the page stands. */
  readonly section?: string
  readonly masthead?: 'full'
  /** The day of the edition, which stands beside the nameplate in full. */
  readonly dated?: Stamp
}

export function masthead(frame: Frame, { section, masthead: extent, dated }: MastheadPlace): Html {
  const { direction, words } = wordsIn(frame.language, frame)
  const { shown, more } = sectionsOf(frame)
  return html`<header class="masthead${extent === 'full' && ' masthead-full'}" lang="${frame.language}" dir="${direction}">
<p class="masthead-name"><a href="/">${frame.name}</a></p>
<p class="masthead-tagline">${frame.tagline}</p>
${dated && html`<p class="masthead-date">${stampOf(dated)}</p>\n`}<nav class="sections" aria-label="${words.sectionsNav}">
<ul>
${shown.map(
  ({ name, address }) =>
    html`<li><a href="${address}"${address === section && html` aria-current="true"`}>${name}</a></li>\n`,
)}${more && html`<li><a href="#all-sections">${words.allSections}</a></li>\n`}</ul>
</nav>
${tools(words)}</header>
`
}

/** A line or two of names; the foot of the page has them all. */
const MOST_SECTIONS = 12

function sectionsOf({ nav }: Frame): { readonly shown: readonly Link[]; readonly more: boolean } {
  const more = nav.length > MOST_SECTIONS
  return { shown: more ? nav.slice(0, MOST_SECTIONS - 1) : nav, more }
}

/** What needs script says so, and is not shown without it. */
function tools({ reading }: Furniture): Html {
  return html`<ul class="tools">
<li class="needs-script"><label><span class="tool-name">${reading.theme}</span> <select data-theme-switch>
<option value="">${reading.themeSystem}</option>
<option value="light">${reading.themeLight}</option>
<option value="dark">${reading.themeDark}</option>
</select></label></li>
</ul>
`
}
