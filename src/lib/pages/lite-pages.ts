// The lite edition: each story once more as a page that asks for nothing else, and a list of the
// latest, for readers on the worst networks.

import type { Edition } from '#lib/edition/edition.ts'
import type { Language } from '#lib/story/languages.ts'
import type { ArticleProps } from './article-page.ts'
import { cardOf, type Card } from './card.ts'
import { liteAddress } from './lite-address.ts'
import { ownInput } from './inputs.ts'
import { pageAt, pageLater, type Page } from './page.ts'

/** What is told of a story; its full page tells more. */
export type LiteProps = Pick<
  ArticleProps,
  | 'facts'
  | 'language'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'published'
  | 'updated'
  | 'picture'
  | 'body'
  | 'updates'
  | 'corrections'
  | 'sources'
>

export interface LiteFrontProps {
  readonly language: Language
  readonly latest: readonly Card[]
}

const FRONT = '/lite/'
const LATEST = 30

export function litePages(
  { site, stories }: Edition,
  /** In the order of the stories. */
  articles: readonly Page<'article'>[],
): { readonly lite: readonly Page<'lite'>[]; readonly liteFront: readonly Page<'liteFront'>[] } {
  // Nothing leads to it but the lite stories.
  if (!site.lite || articles.length === 0) return { lite: [], liteFront: [] }
  const latest = stories.slice(0, LATEST).map((story) => cardOf(story, site))
  return {
    lite: stories.flatMap((story, at) => {
      const article = articles[at]
      if (article === undefined) return []
      return pageLater('lite', liteAddress(article.address), {
        inputs: () => ownInput(story),
        props: () => told(article.props),
      })
    }),
    liteFront: [pageAt('liteFront', FRONT, { language: site.language, latest })],
  }
}

function told(props: ArticleProps): LiteProps {
  const { facts, language, headline, byline, published, body, updates, corrections, sources } =
    props
  const { standfirst, dateline, updated, picture } = props
  return {
    facts, language, headline, byline, published, body, updates, corrections, sources,
    ...(standfirst !== undefined && { standfirst }),
    ...(dateline !== undefined && { dateline }),
    ...(updated !== undefined && { updated }),
    ...(picture !== undefined && { picture }),
  } // prettier-ignore
}
