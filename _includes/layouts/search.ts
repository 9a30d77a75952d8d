// The page of the search.

import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { SearchIndex, SearchProps } from '#lib/pages/search-page.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function searchLayout({ language, indexes }: SearchProps, frame: Frame): Html {
  const { words } = wordsIn(language, frame)
  const title = `${words.reading.search} — ${frame.name}`
  const first = indexes[0]
  return document(
    {
      title,
      language,
      head: html`${pageHead({ address: '/search/', title, language }, frame)}<meta name="robots" content="noindex">${first && html`\n<script type="module" src="${frame.searchScript}"></script>`}`,
      content: html`${listHeader({ name: words.reading.search })}${first && form(first, indexes, words)}<div class="search-otherwise">
${first && html`<p class="list-note without-script">${words.reading.searchNeedsScript}</p>\n`}<ul class="index">
<li><a href="/archive/">${words.archive}</a></li>
<li><a href="/topics/">${words.topics}</a></li>
</ul>
</div>
`,
    },
    frame,
  )
}

/** The script fills the lists of choices from the index, and the list of results. */
function form(first: SearchIndex, indexes: readonly SearchIndex[], words: Furniture): Html {
  const { reading } = words
  return html`<form class="search needs-script" role="search" action="/search/" data-search="${first.parts.join(' ')}" data-found="${reading.found}" data-none="${reading.foundNone}" data-failed="${reading.searchFailed}">
<p class="search-line"><label for="search-words">${reading.searchFor}</label> <input id="search-words" type="search" name="q" autocomplete="off" enterkeyhint="search"> <button class="button" type="submit">${reading.search}</button></p>
<div class="search-filters">
${indexes.length > 1 && languageChoice(indexes, words)}${[
    ['section', reading.section] as const,
    ['author', words.author] as const,
    ['topic', words.topic] as const,
    ['year', reading.year] as const,
  ].map(
    ([name, label]) =>
      html`<label><span>${label}</span> <select name="${name}"><option value="">${reading.all}</option></select></label>\n`,
  )}</div>
</form>
<p class="search-status needs-script" role="status" data-search-status></p>
<ol class="list search-results needs-script" data-search-results>
<template><li><article class="card card-medium"><div class="card-text">
<h2 class="card-headline"><a href="/search/">…</a></h2>
<p class="card-standfirst"></p>
<p class="card-date"></p>
</div></article></li></template>
</ol>
<p class="search-rest needs-script"><button type="button" class="button" data-search-more hidden>${reading.showMore}</button></p>
`
}

function languageChoice(indexes: readonly SearchIndex[], { languages }: Furniture): Html {
  return html`<label><span>${languages}</span> <select name="language">
${indexes.map(({ language, name, direction, parts }) => html`<option value="${language}" lang="${language}" dir="${direction}" data-parts="${parts.join(' ')}">${name}</option>\n`)}</select></label>
`
}
