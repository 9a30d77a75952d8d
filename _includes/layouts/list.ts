// A list of stories: a section, a topic, an author, a month; its front, and its pages of older stories.

import { cardMarkup } from '#includes/components/card.ts'
import { cardRow } from '#includes/components/card-row.ts'
import { indexList } from '#includes/components/index-list.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { numberedName, pager } from '#includes/components/pager.ts'
import { document } from '#includes/layouts/document.ts'
import type { ProfileFacts } from '#lib/feeds/profile.ts'
import { html, type Html } from '#lib/html/html.ts'
import { languageFrame, type Frame } from '#lib/pages/page.ts'
import type { Card } from '#lib/pages/card.ts'
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
          ...(props.profile && { profile: props.profile }),
        },
        frame,
      ),
      alternates: props.alternates,
      feeds: props.feeds,
      section: address.replace(/page\/\d+\/$/, ''),
      content: html`${listHeader({ label, name, standfirst: number === undefined ? description : undefined })}${props.profile && elsewhere(props.profile)}${props.parts && indexList(props.parts, language, frame)}${
        cards.length > 0
          ? stories(props)
          : html`<p class="list-note">${words.noStoriesYet} <a href="${languageFrame(language, frame).front}">${words.toFrontPage}</a></p>\n`
      }${pager(props, words)}`,
    },
    frame,
  )
}

/** An author's pages elsewhere, each by its host. */
function elsewhere({ sameAs }: ProfileFacts): Html | false {
  return (
    sameAs.length > 0 &&
    html`<ul class="profile-links">
${sameAs.map((address) => html`<li><a rel="me" href="${address}">${new URL(address).host}</a></li>\n`)}</ul>
`
  )
}

/** The front of a section begins like a front page, where there is enough for it; others are lists. */
function stories({ label, number, cards, language }: ListProps): Html {
  const isSection = label === undefined && number === undefined
  if (!isSection || cards.length < BESIDE + 2) return list(cards, { number, language })
  const [lead, ...others] = cards
  return html`<div class="section-top">
${lead && cardMarkup(lead, { level: 2, size: 'lead', place: 'sectionLead', language })}${cardRow(others.slice(0, BESIDE), { level: 2, even: true, language })}</div>
${list(others.slice(BESIDE), { number: 1, language })}`
}

/** How many stories stand in the row under the lead. */
const BESIDE = 3

function list(
  cards: readonly Card[],
  { number, language }: Pick<ListProps, 'language'> & { readonly number: number | undefined },
): Html {
  const styleAt = (index: number) =>
    index === 0 && number === undefined
      ? ({ size: 'lead', place: 'listLead' } as const)
      : ({ size: 'large', place: 'list' } as const)
  return html`<div class="list">
${cards.map((card, index) => cardMarkup(card, { level: 2, ...styleAt(index), language }))}</div>
`
}
