// Pages whose content is on the reader's own machine. Without script they say what they would show.

import { listHeader } from '#includes/components/list-header.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { ReaderProps } from '#lib/pages/reader-pages.ts'
import type { ReadingWords } from '#lib/story/reading-words.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function readerLayout({ name, address, language }: ReaderProps, frame: Frame): Html {
  const { words } = wordsIn(language, frame)
  const { title, standfirst, content } = CONTENTS[name](words.reading, words)
  return document(
    {
      title: `${title} — ${frame.name}`,
      language,
      head: html`<meta name="robots" content="noindex">
<link rel="canonical" href="${frame.origin}${address}">`,
      content: html`${listHeader({ name: title, standfirst })}${content}`,
    },
    frame,
  )
}

interface Content {
  readonly title: string
  readonly standfirst: string
  readonly content: Html
}

const CONTENTS: Readonly<
  Record<ReaderProps['name'], (words: ReadingWords, all: Furniture) => Content>
> = {
  saved: (words) => ({
    title: words.saved,
    standfirst: words.savedNote,
    content: html`<p class="list-note" data-saved-none>${words.savedNone}</p>
<ul class="list saved" data-saved data-gone="${words.savedGone}">
<template><li class="card"><h2 class="card-headline"><a href="/saved/">…</a></h2> <button class="tool" type="button">${words.remove}</button></li></template>
</ul>
<p class="list-note"><a href="/offline/">${words.kept}</a></p>
`,
  }),
  keyboard: (words, all) => ({
    title: words.keyboard,
    standfirst: words.keyboardNote,
    content: html`<p class="keys-switch needs-script"><label><input type="checkbox" data-keys-switch> ${words.useKeys}</label></p>
<table class="keys">
<tbody>
${Object.entries({
  j: words.keyNext,
  k: words.keyPrevious,
  s: words.keySave,
  '/': words.search,
  h: all.toFrontPage,
  '?': words.keyHelp,
}).map(
  ([key, meaning]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${meaning}</td></tr>\n`,
)}</tbody>
</table>
`,
  }),
  offline: (words) => ({
    title: words.kept,
    standfirst: words.keptNote,
    content: html`<p class="list-note" data-kept-none>${words.keptNone}</p>
<ul class="list kept" data-kept></ul>
`,
  }),
}
