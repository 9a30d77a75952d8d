// Questions and answers of an explainer.

import { describe, expect, it } from 'vitest'
import { renderBody, type RenderedBody } from '#lib/markdown/render-body.ts'
import { OUR_LANGUAGES, wordsIn } from '#lib/story/languages.ts'

function render(text: string, language = 'en', withQuestions = true): RenderedBody {
  return renderBody({
    file: 'a.md',
    source: text,
    text,
    firstLine: 1,
    withQuestions,
    language: wordsIn(language, { languages: OUR_LANGUAGES }),
    origin: 'https://test.example',
    picture: () => undefined,
    pictureNames: () => [],
  })
}

describe('an explainer', () => {
  it('has a section for each heading that asks, named by it, up to the next heading of its level', () => {
    const { body, problems } = render(
      'Opening.\n\n## Why is it "blue"?\n\nLight *scatters*.\n\n### Always?\n\nNo.\n\n## What follows\n\nNight.',
    )
    expect(problems).toEqual([])
    expect(body.markup).toBe(`<p>Opening.</p>
<section class="question" aria-labelledby="q-why-is-it-blue">
<h2 id="q-why-is-it-blue">Why is it “blue”?</h2>
<p>Light <em>scatters</em>.</p>
<h3>Always?</h3>
<p>No.</p>
</section>
<h2>What follows</h2>
<p>Night.</p>
`)
    expect(body.questions).toEqual([
      {
        id: 'q-why-is-it-blue',
        question: 'Why is it “blue”?',
        answer: 'Light scatters.\n\nAlways?\n\nNo.',
      },
    ])
  })

  it('lists its questions before the first, if they are three or more', () => {
    const two = render('## A?\n\na\n\n## B?\n\nb')
    expect(two.body.markup).not.toContain('<nav')
    const three = render('Opening.\n\n## A?\n\na\n\n## B & C?\n\nb\n\n## C?\n\nc')
    expect(three.body.markup).toContain(`<p>Opening.</p>
<nav class="questions" aria-labelledby="questions">
<h2 id="questions">Questions</h2>
<ul>
<li><a href="#q-a">A?</a></li>
<li><a href="#q-b-and-c">B &amp; C?</a></li>
<li><a href="#q-c">C?</a></li>
</ul>
</nav>
<section class="question" aria-labelledby="q-a">`)
  })

  it('leaves footnotes outside its last answer', () => {
    const { body } = render('## Why?\n\nSo.[^1]\n\n[^1]: Note.')
    expect(body.markup).toMatch(/<\/p>\n<\/section>\n<section class="notes"/)
    expect(body.questions?.[0]?.answer).toBe('So.')
  })

  it('gives each question an address of its own, in every script', () => {
    expect(render('## Why?\n\na\n\n## Why?\n\nb').body.questions?.map(({ id }) => id)).toEqual([
      'q-why',
      'q-why-2',
    ])
    expect(
      render('## למה?\n\nא\n\n## מתי?\n\nב', 'he').body.questions?.map(({ id }) => id),
    ).toEqual(['q-1', 'q-2'])
    expect(render('## لماذا؟\n\nأ', 'ar').body.questions).toHaveLength(1)
    expect(render('## ¿Por qué?\n\na', 'es').body.questions?.[0]?.id).toBe('q-por-que')
  })

  it('tells the author of a question without an answer', () => {
    expect(render('## Why?\n\n## How?\n\nb').problems).toMatchObject([
      { place: { line: 1, column: 1 }, found: 'the question "Why?" without an answer' },
    ])
  })

  it('asks nothing in a box, a list or a quotation; and no other kind of story asks', () => {
    expect(
      render('> ## Why?\n>\n> So.\n\n::: fact\n## Why?\nSo.\n:::').body.questions,
    ).toBeUndefined()
    expect(render('## Why?\n\nSo.', 'en', false).body.markup).toBe('<h2>Why?</h2>\n<p>So.</p>\n')
  })
})
