// The lite page of a story, and the list of the latest: text, some lines of style, and nothing to fetch.

import { liteMarkup, linkToPicture } from '#includes/components/lite-markup.ts'
import { noteList } from '#includes/components/note-list.ts'
import { stampOf } from '#includes/components/stamp.ts'
import { html, type Html } from '#lib/html/html.ts'
import { liteAddress } from '#lib/pages/lite-address.ts'
import type { LiteFrontProps, LiteProps } from '#lib/pages/lite-pages.ts'
import { listed } from '#lib/pages/listed.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export function liteLayout(props: LiteProps, frame: Frame): Html {
  const { facts, language, headline, byline, published, updated, picture } = props
  const { words } = wordsIn(language, frame)
  const names = byline.map(({ name }) => name)
  return page(
    { title: headline, language, canonical: facts.url },
    frame,
    html`<article>
<h1>${headline}</h1>
${props.standfirst !== undefined && html`<p><strong>${props.standfirst}</strong></p>\n`}<p><small>${names.length > 0 && `${words.by} ${listed(names, words.and)}. `}${words.published} ${stampOf(published)}${updated && html`. ${words.updated} ${stampOf(updated)}`}. <a href="${new URL(facts.url).pathname}">${words.reading.full}</a></small></p>
${picture && html`<p>${linkToPicture(picture.address, picture.alt, words.photo)}</p>\n`}${notes(props.corrections.length === 1 ? words.correction : words.corrections, props.corrections)}<div id="text">
${props.dateline !== undefined && html`<p>${props.dateline}</p>\n`}${liteMarkup(props.body, words.photo)}</div>
${notes(words.updates, props.updates)}${sources(props, words)}</article>
`,
  )
}

export function liteFrontLayout({ language, latest }: LiteFrontProps, frame: Frame): Html {
  const { words } = wordsIn(language, frame)
  return page(
    { title: `${frame.name}: ${words.reading.lite}`, language, canonical: `${frame.origin}/` },
    frame,
    html`<h1>${words.latest}</h1>
<ul>
${latest.map(({ address, headline, published, ...card }) => html`<li><div lang="${card.language}" dir="${card.direction}"><a href="${liteAddress(address)}">${headline}</a> <small>${stampOf(published)}</small></div></li>\n`)}</ul>
<p><a href="/">${words.reading.full}</a></p>
`,
  )
}

function page(
  head: { readonly title: string; readonly language: Language; readonly canonical: string },
  frame: Frame,
  content: Html,
): Html {
  return html`<!doctype html>
<html lang="${head.language}" dir="${wordsIn(head.language, frame).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title} — ${frame.name}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${head.canonical}">
<link rel="icon" href="data:,">
<meta name="color-scheme" content="light dark">
<style>:root{background:Canvas;color:CanvasText}body{font:1.1em/1.5 serif;margin:auto;max-width:36em;overflow-wrap:break-word;padding:1em}table{display:block;overflow:auto}td,th{padding:.2em .5em;text-align:start}</style>
</head>
<body>
<header><a href="/lite/">${frame.name}</a></header>
<main>
${content}</main>
</body>
</html>
`
}

function notes(title: string, list: LiteProps['updates']): Html | false {
  return list.length > 0 && html`<h2>${title}</h2>\n${noteList(list)}`
}

function sources({ sources: list }: LiteProps, words: Furniture): Html | false {
  return (
    list.length > 0 &&
    html`<h2>${words.sources}</h2>
<ul>
${list.map(({ title, url }) => html`<li>${url === undefined ? title : html`<a href="${url}">${title}</a>`}</li>\n`)}</ul>
`
  )
}
