// A page that stands outside the news.

import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, trusted, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { StandingProps } from '#lib/pages/standing-pages.ts'

export function standingLayout(props: StandingProps, frame: Frame): Html {
  const { address, title, description, language, body, publisher, staff } = props
  return document(
    {
      title: `${title} — ${frame.name}`,
      language,
      head: pageHead(
        { address, title, language, ...(description !== undefined && { description }) },
        frame,
      ),
      url: `${frame.origin}${address}`,
      content: html`<article class="story standing">
<header class="story-header railed">
<div class="story-heads">
<h1>${title}</h1>
${description !== undefined && html`<p class="standfirst">${description}</p>\n`}</div>
</header>
<div class="story-body">
${body !== undefined && trusted(body)}${publisher && imprint(publisher)}${staff.length > 0 && html`<h2>Who writes</h2>\n<ul class="staff">\n${staff.map(member)}</ul>\n`}</div>
</article>
`,
    },
    frame,
  )
}

function imprint({ name, email }: NonNullable<StandingProps['publisher']>): Html {
  return html`<h2>Who answers for it</h2>
<p>Published by ${name}.${email !== undefined && html` Write to <a href="mailto:${email}">${email}</a>.`}</p>
`
}

function member({ name, address, role, bio, invented }: StandingProps['staff'][number]): Html {
  return html`<li><a href="${address}">${name}</a>${role !== undefined && `, ${role}`}.${bio !== undefined && ` ${bio}`}${invented && ' An invented person, made up for this demonstration.'}</li>\n`
}
