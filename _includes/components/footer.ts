// The foot of every page.

import { html, type Html } from '#lib/html/html.ts'
import { languageFrame, type FooterLink, type Frame } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

/** `url` is the whole address of the page, where its printed copy should bear it; `pageLanguage` is the page’s. */
export function footer(frame: Frame, pageLanguage: Language, url?: string): Html {
  const { language, nav, feed } = languageFrame(pageLanguage, frame)
  const { direction, words } = wordsIn(language, frame)
  return html`<footer class="footer" lang="${language}" dir="${direction}">
<p class="footer-name">${frame.name}</p>
<nav aria-label="${words.siteNav}">
<ul class="footer-sections" id="all-sections">
${nav.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}</ul>
<ul>
<li><a href="/topics/">${words.topics}</a></li>
<li><a href="/archive/">${words.archive}</a></li>
<li><a href="/corrections/">${words.corrections}</a></li>
<li><a href="/updates/">${words.updates}</a></li>
<li><a href="/keyboard/">${words.reading.keyboard}</a></li>
${frame.footer.map((link) => html`<li>${standingLink(link, language, frame)}</li>\n`)}${feed && html`<li><a href="${feed.address}">${feed.name}</a></li>\n`}</ul>
</nav>
${url !== undefined && html`<p class="page-address"><bdi dir="ltr">${url}</bdi></p>\n`}</footer>
`
}

/** To the page in the language of the foot, if it is written in it; else to the site’s own. */
function standingLink({ versions, ...own }: FooterLink, language: Language, frame: Frame): Html {
  const version = versions.find((one) => one.language === language)
  const { name, address } = version ?? own
  const isForeign = version === undefined && language !== frame.language
  return html`<a href="${address}"${isForeign && html` lang="${frame.language}" dir="${wordsIn(frame.language, frame).direction}"`}>${name}</a>`
}
