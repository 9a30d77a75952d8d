// What a reader can do here, at the top of every page. What needs script is not shown without it.

import { html, type Html } from '#lib/html/html.ts'
import type { ReadingWords } from '#lib/story/reading-words.ts'

export function tools(words: ReadingWords): Html {
  return html`<ul class="tools">
<li><a class="search-link" href="/search/">${words.search}</a></li>
<li class="needs-script"><a class="saved-link" href="/saved/">${words.saved}</a></li>
<li class="needs-script"><label><span class="visually-hidden">${words.theme}</span> <select data-theme-switch>
<option value="">${words.themeSystem}</option>
<option value="light">${words.themeLight}</option>
<option value="dark">${words.themeDark}</option>
</select></label></li>
</ul>
`
}
