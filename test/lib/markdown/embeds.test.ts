// Embeds: a link with its title and source, and the player's address as mere data.

import { describe, expect, it } from 'vitest'
import { renderBody, type RenderedBody } from '#lib/markdown/render-body.ts'
import { OUR_LANGUAGES, wordsIn } from '#lib/story/languages.ts'
import type { EmbedHosts } from '#lib/story/embeds.ts'

const EMBEDS: EmbedHosts = {
  'www.youtube.com': {
    name: 'You & Tube',
    addresses: ['/watch?v={id}'],
    player: 'https://www.youtube-nocookie.com/embed/{id}',
    shape: 'wide',
  },
}

function render(text: string, language = 'en'): RenderedBody {
  return renderBody({
    file: 'a.md',
    source: text,
    text,
    firstLine: 1,
    embeds: EMBEDS,
    language: wordsIn(language, { languages: OUR_LANGUAGES }),
    origin: 'https://test.example',
    picture: () => undefined,
    pictureNames: () => [],
  })
}

const LINK = '[How it "landed"](https://www.youtube.com/watch?v=a1&t=9)'

describe('an embed', () => {
  it('is a link, a caption and who published it; where its player is, no browser asks', () => {
    const { body, problems } = render(
      `::: embed\n${LINK}\nThe *probe*\ncomes down.\nSource: NASA <x>\n:::`,
    )
    expect(problems).toEqual([])
    expect(body.markup)
      .toBe(`<figure class="embed embed-wide" data-embed="https://www.youtube-nocookie.com/embed/a1" data-embed-load="Load from You &amp; Tube" data-embed-note="You &amp; Tube will then know that you are reading this page." data-embed-skip="Skip past what is shown here">
<p class="embed-link"><a href="https://www.youtube.com/watch?v=a1&amp;t=9">How it “landed”</a></p>
<figcaption>The <em>probe</em> comes down. <span class="credit">Source: NASA &lt;x&gt; (You &amp; Tube)</span></figcaption>
</figure>
`)
  })

  it('needs no caption, and may have its lines apart', () => {
    const printed = render(`::: embed\n${LINK}\n\nSource: NASA\n:::`).body.markup
    expect(printed).toContain(
      '<figcaption><span class="credit">Source: NASA (You &amp; Tube)</span></figcaption>',
    )
  })

  it('speaks the language of the story', () => {
    expect(render(`::: embed\n${LINK}\nSource: NASA\n:::`, 'es').body.markup).toContain(
      'data-embed-load="Cargar desde You &amp; Tube"',
    )
  })

  it('keeps its title among the words of the story', () => {
    expect(render(`One.\n\n::: embed\n${LINK}\nSource: NASA\n:::\n\nTwo.`).body.text).toBe(
      'One.\n\nHow it “landed”\n\nTwo.',
    )
  })

  it('may stand in another box', () => {
    expect(render(`:::: fact\n::: embed\n${LINK}\nSource: NASA\n:::\n::::`).problems).toEqual([])
  })
})
