// What the site is and who answers for it.

import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { StandingProps } from '#lib/pages/standing-pages.ts'

export function standingLayout(props: StandingProps, frame: Frame): Html {
  const { address, title, description, language, publisher, email, staff } = props
  return document(
    {
      title: `${title} — ${frame.name}`,
      language,
      head: pageHead({ address, title, description, language }, frame),
      content: html`<article class="story standing">
<header class="story-header railed">
<div class="story-heads">
<h1>${title}</h1>
<p class="standfirst">${description}</p>
</div>
</header>
<div class="story-body">
<h2>Who answers for it</h2>
<p>Published by ${publisher}.${email !== undefined && html` Write to <a href="mailto:${email}">${email}</a>.`}</p>
${staff.length > 0 && html`<h2>Who writes</h2>\n<ul class="staff">\n${staff.map(member)}</ul>\n`}</div>
</article>
`,
    },
    frame,
  )
}

function member({ name, address, role, bio, invented }: StandingProps['staff'][number]): Html {
  return html`<li><a href="${address}">${name}</a>${role !== undefined && `, ${role}`}.${bio !== undefined && ` ${bio}`}${invented && ' An invented person, made up for this demonstration.'}</li>\n`
}
