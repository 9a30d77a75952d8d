// What machines are told of a story: one neutral value from which the page's head, the structured
// data and the feeds are printed. Printers decide nothing.

import type { LiveStory } from '#lib/edition/gate.ts'
import { isoMoment } from '#lib/story/dates.ts'
import { authorAddress, type Credit } from '#lib/story/byline.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { lastChange } from '#lib/story/last-change.ts'
import { frontAddress, sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import { standingAddress } from '#lib/story/standing.ts'
import { addressOf, type Kind, type Picture, type Question } from '#lib/story/story.ts'
import { isPhotograph, mainPrint, shapesOf, type Print } from '#lib/pictures/prints.ts'
import type { Crumb } from './breadcrumbs.ts'
import { liveFacts, type LiveFacts } from './live-facts.ts'

export interface StoryFacts {
  /** Whole address, scheme and host included; so are all others here. */
  readonly url: string
  readonly headline: string
  readonly description?: string
  readonly kind: Kind
  /** As readers of its language know it. */
  readonly section: Crumb
  /** From the front page to the story. */
  readonly breadcrumbs: readonly Crumb[]
  readonly topics: readonly string[]
  readonly language: Language
  /** Open Graph's form of the language. */
  readonly locale: string
  /** ISO 8601 with offset; so is `modified`. */
  readonly published: string
  /** When the text last changed: the last update or correction; else when it was published. */
  readonly modified: string
  readonly authors: readonly AuthorFacts[]
  readonly dateline?: string
  readonly image?: ImageFacts
  /** The picture in the shapes that search engines ask for; a drawing in its own. */
  readonly shapes: readonly ImageFacts[]
  readonly corrections: readonly { readonly at: string; readonly text: string }[]
  readonly publisher: {
    readonly name: string
    readonly url: string
    /** The page on how the newsroom works. */
    readonly principles?: string
  }
  /** Of a live blog. */
  readonly live?: LiveFacts
  /** Of an explainer. */
  readonly questions: readonly QuestionFacts[]
}

export interface QuestionFacts extends Pick<Question, 'question' | 'answer'> {
  readonly url: string
}

export interface ImageFacts {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly credit?: string
  /** Of a cropped picture: `16x9`. */
  readonly shape?: string
}

/** Who is credited; an author with a page of their own has its address. */
export interface AuthorFacts {
  readonly name: string
  readonly type: 'Person' | 'Organization'
  readonly url?: string
  /** Their pages elsewhere. */
  readonly sameAs: readonly string[]
}

export function storyFacts(story: LiveStory, site: Site): StoryFacts {
  const { picture } = story
  const url = `${site.origin}${addressOf(story.id)}`
  const section = sectionFront(story.section, story.language, site)
  const live = liveFacts(story, url, site)
  return {
    url,
    headline: story.headline,
    kind: story.kind,
    section: { name: section.name, url: `${site.origin}${section.address}` },
    breadcrumbs: [
      { name: site.name, url: `${site.origin}${frontAddress(story.language, site)}` },
      { name: section.name, url: `${site.origin}${section.address}` },
      { name: story.shortHeadline, url },
    ],
    topics: story.topics,
    language: story.language,
    locale: wordsIn(story.language, site).locale,
    published: isoMoment(story.published, site),
    modified: isoMoment(lastChange(story), site),
    authors: story.credits.map((credit) => authorFacts(credit, site)),
    corrections: story.corrections.map(({ at, text }) => ({ at: isoMoment(at, site), text })),
    questions: (story.body.questions ?? []).map(({ id, question, answer }) => ({
      url: `${url}#${id}`,
      question,
      answer,
    })),
    publisher: {
      name: site.publisher.name,
      url: `${site.origin}/`,
      ...(site.principles !== undefined && {
        principles: `${site.origin}${principlesFor(story.language, site.principles, site)}`,
      }),
    },
    ...(live !== undefined && { live }),
    ...(story.standfirst !== undefined && { description: story.standfirst }),
    ...(story.dateline !== undefined && { dateline: story.dateline }),
    ...imageFacts(picture, site),
  }
}

/** The page on how the newsroom works, in the story’s language if it is written in it. */
function principlesFor(language: Language, name: string, site: Site): string {
  const isThere = site.principlesIn?.includes(language) === true
  return standingAddress(name, isThere ? frontAddress(language, site) : '/')
}

function imageFacts(
  picture: Picture | undefined,
  { origin }: Site,
): Pick<StoryFacts, 'image' | 'shapes'> {
  if (picture === undefined) return { shapes: [] }
  const { alt, credit } = picture
  const facts = ({
    address,
    width,
    height,
    crop,
  }: Pick<Print, 'address' | 'width' | 'height' | 'crop'>): ImageFacts => ({
    url: `${origin}${address}`,
    width,
    height,
    alt,
    ...(credit !== undefined && { credit }),
    ...(crop && { shape: crop.shape }),
  })
  return isPhotograph(picture)
    ? { image: facts(mainPrint(picture)), shapes: shapesOf(picture).map(facts) }
    : { image: facts(picture), shapes: [facts(picture)] }
}

export function authorFacts(
  { name, type, author }: Credit,
  { origin, authors }: Site,
): AuthorFacts {
  return {
    name,
    type,
    sameAs: (author === undefined ? undefined : authors.get(author)?.links) ?? [],
    ...(author !== undefined && { url: `${origin}${authorAddress(author)}` }),
  }
}
