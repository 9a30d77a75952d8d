// A list of stories: a section, a topic, an author, a month; its front, and its pages of older stories.

import { cardMarkup } from '#includes/components/card.ts'
import { cardRow } from '#includes/components/card-row.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { numberedName, pager } from '#includes/components/pager.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { ListProps } from '#lib/pages/list-page.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function listLayout(props: ListProps, frame: Frame): Html {
  const { address, language, label, number, description, cards } = props
  const { words } = wordsIn(language, frame)
  const name = numberedName(props, words)
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead(
        {
          address,
          title,
          language,
          trail: props.trail,
          ...(description !== undefined && { description }),
        },
        frame,
      ),
      feeds: props.feeds,
      section: address.replace(/page\/\d+\/$/, ''),
      content: html`${listHeader({ label, name, standfirst: number === undefined ? description : undefined })}${
        cards.length > 0
          ? stories(props)
          : html`<p class="list-note">${words.noStoriesYet} <a href="/">${words.toFrontPage}</a></p>\n`
      }${pager(props, words)}`,
    },
    frame,
  )
}

/** The front of a section begins like a front page, where there is enough for it; others are lists. */
function stories({ label, number, cards, language }: ListProps): Html {
  const isSection = label === undefined && number === undefined
  if (!isSection || cards.length < BESIDE + 2) return list(cards, { number, language })
  const [lead, ...others] = cards
  return html`<div class="section-top">
${lead && cardMarkup(lead, { level: 2, size: 'lead', language })}${cardRow(others.slice(0, BESIDE), { level: 2, even: true, language })}</div>
${list(others.slice(BESIDE), { number: 1, language })}`
}

/** How many stories stand in the row under the lead. */
const BESIDE = 3

function list(
  cards: readonly Card[],
  { number, language }: Pick<ListProps, 'language'> & { readonly number: number | undefined },
): Html {
  const sizeAt = (index: number) => (index === 0 && number === undefined ? 'lead' : 'large')
  return html`<div class="list">
${cards.map((card, index) => cardMarkup(card, { level: 2, size: sizeAt(index), language }))}</div>
`
}
