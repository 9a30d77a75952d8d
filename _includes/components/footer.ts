// The foot of every page.

import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn } from '#lib/story/languages.ts'

/** `url` is the whole address of the page, where its printed copy should bear it. */
export function footer(frame: Frame, url?: string): Html {
  const { direction, words } = wordsIn(frame.language, frame)
  return html`<footer class="footer" lang="${frame.language}" dir="${direction}">
<p class="footer-name">${frame.name}</p>
<nav aria-label="${words.siteNav}">
<ul class="footer-sections" id="all-sections">
${frame.nav.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}</ul>
<ul>
<li><a href="/topics/">${words.topics}</a></li>
<li><a href="/archive/">${words.archive}</a></li>
<li><a href="/corrections/">${words.corrections}</a></li>
<li><a href="/updates/">${words.updates}</a></li>
${frame.footer.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}${frame.feed && html`<li><a href="${frame.feed.address}">${frame.feed.name}</a></li>\n`}</ul>
</nav>
${url !== undefined && html`<p class="page-address">${url}</p>\n`}</footer>
`
}
