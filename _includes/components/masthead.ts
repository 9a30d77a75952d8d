// The top of every page: the paper's name and its sections.

import type { Alternate } from '#lib/feeds/alternates.ts'
import { languageFrame, type Frame, type LanguageFrame, type Link } from '#lib/pages/page.ts'
import { stampOf } from '#includes/components/stamp.ts'
import { tools } from '#includes/components/tools.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Stamp } from '#lib/pages/card.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

/** Where the page stands, and how much of the nameplate it has. */
export interface MastheadPlace {
  /** Address of the section in which the page stands. */
  readonly section?: string
  readonly masthead?: 'full'
  /** Of the page; its masthead is that of the site in this language, if there is one. */
  readonly language: Language
  /** The page in other languages. */
  readonly alternates?: readonly Alternate[]
  /** The day of the edition, which stands beside the nameplate in full. */
  readonly dated?: Stamp
}

export function masthead(frame: Frame, place: MastheadPlace): Html {
  const { section, masthead: extent, dated } = place
  const edition = languageFrame(place.language, frame)
  const { language, front, tagline } = edition
  const { direction, words } = wordsIn(language, frame)
  const { shown, more } = sectionsOf(edition)
  return html`<header class="masthead${extent === 'full' && ' masthead-full'}" lang="${language}" dir="${direction}">
<p class="masthead-name"><a href="${front}">${frame.name}</a></p>
<p class="masthead-tagline">${tagline}</p>
${dated && html`<p class="masthead-date">${stampOf(dated)}</p>\n`}<nav class="sections" aria-label="${words.sectionsNav}">
<ul>
${shown.map(
  ({ name, address }) =>
    html`<li><a href="${address}"${address === section && html` aria-current="true"`}>${name}</a></li>\n`,
)}${more && html`<li><a href="#all-sections">${words.allSections}</a></li>\n`}</ul>
</nav>
${languages(frame, place, words)}${tools(words.reading)}</header>
`
}

/** The way to each other language: to the same page in it, else to its front. */
function languages(
  { editions, languages: table }: Frame,
  { language: own, alternates = [] }: MastheadPlace,
  words: Furniture,
): Html | false {
  const others = editions.filter(({ language }) => language !== own)
  return (
    others.length > 0 &&
    html`<nav class="languages" aria-label="${words.languages}">
<ul>
${others.map(({ language, front }) => {
  const { name, direction } = wordsIn(language, { languages: table })
  const address = alternates.find((one) => one.language === language)?.address ?? front
  return html`<li><a href="${address}" hreflang="${language}" lang="${language}" dir="${direction}">${name}</a></li>\n`
})}</ul>
</nav>
`
  )
}

/** A line or two of names; the foot of the page has them all. */
const MOST_SECTIONS = 12

function sectionsOf({ nav }: LanguageFrame): {
  readonly shown: readonly Link[]
  readonly more: boolean
} {
  const more = nav.length > MOST_SECTIONS
  return { shown: more ? nav.slice(0, MOST_SECTIONS - 1) : nav, more }
}
