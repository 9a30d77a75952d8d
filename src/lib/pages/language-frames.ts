// What pages show of the site around them, in each language that has fronts.

import type { Edition } from '#lib/edition/edition.ts'
import type { LanguageEdition } from '#lib/edition/language-editions.ts'
import { FEED_FORMS, feedLinks, languageFeedName } from '#lib/feeds/feed.ts'
import { frontAddress, sectionFront } from '#lib/story/fronts.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import type { LanguageFrame } from './page.ts'

/** The site's own language first. */
export function languageFrames({
  site,
  languages: [own, ...others],
}: Edition): readonly [LanguageFrame, ...LanguageFrame[]] {
  const frameOf = ({ language, bySection }: LanguageEdition): LanguageFrame => ({
    language,
    front: frontAddress(language, site),
    tagline: (site.translations[language] ?? site).tagline,
    nav: [...bySection]
      .filter(([, stories]) => language === site.language || stories.length > 0)
      .map(([id]) => {
        const { name, address } = sectionFront(id, language, site)
        return { name, address }
      }),
    ...feedsOf(language, site),
  })
  return [frameOf(own), ...others.map(frameOf)]
}

/** The site's feeds for its own language, else the language's. */
function feedsOf(language: Language, site: Site): Pick<LanguageFrame, 'feed' | 'feeds'> {
  const { feeds, feedForms } = site.outputs
  const [form] = feedForms
  const isOwn = language === site.language
  if (form === undefined || !feeds.includes(isOwn ? 'site' : 'languages')) return { feeds: [] }
  const { allStories } = wordsIn(language, site).words
  const { name, file } = FEED_FORMS[form]
  const folder = frontAddress(language, site)
  return {
    feed: { name, address: `${folder}${file}` },
    feeds: feedLinks(
      isOwn ? allStories.replace('{name}', () => site.name) : languageFeedName(language, site),
      folder,
      site,
    ),
  }
}
