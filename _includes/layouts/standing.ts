// A page that stands outside the news.

import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, trusted, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { StandingProps } from '#lib/pages/standing-pages.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function standingLayout(props: StandingProps, frame: Frame): Html {
  const { address, title, description, language, alternates, body, publisher, staff } = props
  const { words } = wordsIn(language, frame)
  return document(
    {
      title: `${title} — ${frame.name}`,
      language,
      head: pageHead(
        { address, title, language, ...(description !== undefined && { description }) },
        frame,
      ),
      url: `${frame.origin}${address}`,
      alternates,
      content: html`<article class="story standing">
<header class="story-header railed">
<div class="story-heads">
<h1>${title}</h1>
${description !== undefined && html`<p class="standfirst">${description}</p>\n`}</div>
</header>
<div class="story-body">
${body !== undefined && trusted(body)}${publisher && imprint(publisher, words)}${staff.length > 0 && html`<h2>${words.whoWrites}</h2>\n<ul class="staff">\n${staff.map((one) => member(one, words))}</ul>\n`}</div>
</article>
`,
    },
    frame,
  )
}

function imprint({ name, email }: NonNullable<StandingProps['publisher']>, words: Furniture): Html {
  return html`<h2>${words.whoAnswers}</h2>
<p>${words.publishedBy} ${name}.${email !== undefined && html` ${words.writeTo} <a href="mailto:${email}">${email}</a>`}</p>
`
}

function member(
  { name, address, role, bio, invented }: StandingProps['staff'][number],
  words: Furniture,
): Html {
  return html`<li><a href="${address}">${name}</a>${role !== undefined && `, ${role}`}.${bio !== undefined && ` ${bio}`}${invented && ` ${words.invented}`}</li>\n`
}
