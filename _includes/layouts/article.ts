// The page of a story.

import { bylineMarkup, signatureMarkup } from '#includes/components/byline.ts'
import { cardMarkup } from '#includes/components/card.ts'
import { kickerMarkup } from '#includes/components/kicker.ts'
import { storyHead } from '#includes/components/head.ts'
import { noteList } from '#includes/components/note-list.ts'
import { otherLanguage } from '#includes/components/other-language.ts'
import { stampOf } from '#includes/components/stamp.ts'
import { document } from '#includes/layouts/document.ts'
import { html, trusted, type Html } from '#lib/html/html.ts'
import type { ArticleProps, StampedNote, StoryLink } from '#lib/pages/article-page.ts'
import type { Frame } from '#lib/pages/page.ts'
import { pictureMarkup } from '#lib/pictures/picture-markup.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export function articleLayout(props: ArticleProps, frame: Frame): Html {
  const { words } = wordsIn(props.language, frame)
  return document(
    {
      title: `${props.headline} — ${frame.name}`,
      language: props.language,
      head: storyHead(props, frame),
      section: props.section.address,
      url: props.facts.url,
      alternates: props.alternates,
      content: html`<article class="story kind-${props.kind}">
${storyHeader(props, words)}${leadPicture(props, words)}${corrections(props, words)}<div class="story-body">
${props.dateline !== undefined && html`<p class="dateline">${props.dateline}</p>\n`}${trusted(props.body)}</div>
${notes('updates', words.updates, props.updates)}${sources(props, words)}${topics(props, words)}</article>
${soFar(props, words)}${related(props, words)}${neighbours(props, words)}`,
    },
    frame,
  )
}

function storyHeader(props: ArticleProps, words: Furniture): Html {
  return html`<header class="story-header railed">
<div class="story-heads">
${props.mark !== undefined && html`<p class="mark">${props.mark}</p>\n`}${kickerMarkup(props, props.section.address)}${props.isSigned && signatureMarkup(props.byline, words)}<h1>${props.headline}</h1>
${props.standfirst !== undefined && html`<p class="standfirst">${props.standfirst}</p>\n`}${props.age !== undefined && html`<p class="age">${props.age}</p>\n`}</div>
<div class="story-credits">
${!props.isSigned && bylineMarkup(props.byline, words)}<p class="dates"><span>${words.published} ${stampOf(props.published)}</span>${props.updated && html` <span class="updated">${words.updated} ${stampOf(props.updated)}</span>`}</p>
${translations(props, words)}${storyTools(props, words)}</div>
</header>
`
}

/** What a reader can do with the story. */
function storyTools({ lite }: ArticleProps, { reading }: Furniture): Html {
  return html`<p class="story-tools"><button class="tool needs-script" type="button" data-share data-copied="${reading.linkCopied}">${reading.share}</button> <button class="tool needs-script" type="button" data-save aria-pressed="false">${reading.save}</button>${lite !== undefined && html` <a class="tool" href="${lite}">${reading.lite}</a>`}</p>
`
}

/** `Read in Español`, each language by its own name. */
function translations({ translations: list }: ArticleProps, words: Furniture): Html | false {
  const [before = '', after = ''] = words.readIn.split('{language}')
  return (
    list.length > 0 &&
    html`<ul class="translations">
${list.map(
  ({ address, language, direction, name }) =>
    html`<li><a href="${address}" rel="alternate" hreflang="${language}">${before}<span lang="${language}" dir="${direction}">${name}</span>${after}</a></li>\n`,
)}</ul>
`
  )
}

function leadPicture({ picture }: ArticleProps, words: Furniture): Html | false {
  if (!picture) return false
  const { caption, credit } = picture
  const legend =
    (caption !== undefined || credit !== undefined) &&
    html`<figcaption>${caption}${caption !== undefined && credit !== undefined && ' '}${credit !== undefined && html`<span class="credit">${words.photo}: ${credit}</span>`}</figcaption>\n`
  return html`<figure class="figure lead-picture">
${pictureMarkup(picture, { place: 'lead', alt: picture.alt, eager: true })}
${legend}</figure>
`
}

function corrections({ corrections: list }: ArticleProps, words: Furniture): Html | false {
  return notes('corrections', list.length === 1 ? words.correction : words.corrections, list)
}

function notes(
  name: 'corrections' | 'updates',
  title: string,
  list: readonly StampedNote[],
): Html | false {
  return (
    list.length > 0 &&
    html`<section class="notes-box ${name}" aria-labelledby="${name}">
<h2 id="${name}">${title}</h2>
${noteList(list)}</section>
`
  )
}

function sources({ sources: list }: ArticleProps, words: Furniture): Html | false {
  return (
    list.length > 0 &&
    html`<section class="sources railed" aria-labelledby="sources">
<h2 id="sources">${words.sources}</h2>
<ul>
${list.map(({ title, url }) => html`<li>${url === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${url}"><bdi>${title}</bdi></a>`}</li>\n`)}</ul>
</section>
`
  )
}

function topics({ topics: list }: ArticleProps, words: Furniture): Html | false {
  return (
    list.length > 0 &&
    html`<section class="topics railed" aria-labelledby="topics">
<h2 id="topics">${words.topics}</h2>
<ul>
${list.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}</ul>
</section>
`
  )
}

/** The way to the running story; and its earlier stories, for a reader who comes late. */
function soFar({ soFar: told, language }: ArticleProps, words: Furniture): Html | false {
  if (told === undefined) return false
  const { storyline, earlier } = told
  return html`<section class="so-far railed" aria-labelledby="so-far">
<h2 id="so-far" class="rail-heading">${words.storySoFar}</h2>
<div class="so-far-text">
<p class="so-far-line"><a href="${storyline.address}">${storyline.name}</a></p>
${timeline(earlier, language)}</div>
</section>
`
}

function timeline(earlier: readonly Card[], language: Language): Html | false {
  return (
    earlier.length > 0 &&
    html`<ol class="timeline">
${earlier.map((card) => html`<li>${stampOf(card.published)} <a href="${card.address}"${otherLanguage(card, language)}>${card.headline}</a></li>\n`)}</ol>
`
  )
}

function related({ related: list, language }: ArticleProps, words: Furniture): Html | false {
  return (
    list.length > 0 &&
    html`<section class="related railed" aria-labelledby="related">
<h2 id="related" class="rail-heading">${words.related}</h2>
<div class="cards cards-${list.length} cards-even">
${list.map(({ card, reason }) => cardMarkup(card, { level: 3, size: 'small', language, reason }))}</div>
</section>
`
  )
}

function neighbours({ newer, older, language }: ArticleProps, words: Furniture): Html | false {
  const way = (link: StoryLink | undefined, rel: 'next' | 'prev', word: string) =>
    link &&
    html`<li><span>${word}</span> <a rel="${rel}" href="${link.address}"${otherLanguage(link, language)}>${link.name}</a></li>\n`
  return (
    (newer !== undefined || older !== undefined) &&
    html`<nav class="neighbours railed" aria-label="${words.inSectionNav}">
<ul>
${way(newer, 'next', words.newerStory)}${way(older, 'prev', words.olderStory)}</ul>
</nav>
`
  )
}
