// The versions of a page in other languages, as search engines are told of them (Google, "Localized
// versions of your pages"): every version names all of them, itself too.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { frontAddress, sectionFront } from '#lib/story/fronts.ts'
import type { Language } from '#lib/story/languages.ts'
import { standingAddress } from '#lib/story/standing.ts'
import { addressOf } from '#lib/story/story.ts'

export interface Alternate {
  /** Code of the language; `x-default` for readers of every other. */
  readonly language: string
  /** Path on the site. */
  readonly address: string
}

/** The live versions of a story, in the order of the site's languages; none where it is the only one. */
export function storyAlternates(story: LiveStory, { site, byId }: Edition): readonly Alternate[] {
  if (story.translations.length === 0) return []
  const versions = [...story.translations.flatMap((id) => byId.get(id) ?? []), story]
  const [original, ...others] = versions.filter(({ translationOf }) => translationOf === undefined)
  const standard =
    versions.find(({ language }) => language === site.language) ??
    (others.length === 0 ? original : undefined)
  return alternates(
    new Map(versions.map(({ language, id }) => [language, addressOf(id)])),
    standard && addressOf(standard.id),
    site,
  )
}

/** The front pages of all languages; for readers of another that of the site's own. */
export function frontAlternates({ site, languages }: Edition): readonly Alternate[] {
  return alternates(
    new Map(languages.map(({ language }) => [language, frontAddress(language, site)])),
    '/',
    site,
  )
}

/** The fronts of a section: in the site's language, and in every other in which it has a story. */
export function sectionAlternates(id: string, { site, languages }: Edition): readonly Alternate[] {
  const own = sectionFront(id, site.language, site).address
  const used = languages.filter(
    ({ language, bySection }) => language === site.language || (bySection.get(id) ?? []).length > 0,
  )
  return alternates(
    new Map(used.map(({ language }) => [language, sectionFront(id, language, site).address])),
    own,
    site,
  )
}

/** A standing page in the site’s language and in others. */
export function standingAlternates(
  name: string,
  others: readonly Language[],
  site: Edition['site'],
): readonly Alternate[] {
  const addressIn = (language: Language) => standingAddress(name, frontAddress(language, site))
  return alternates(
    new Map([site.language, ...others].map((language) => [language, addressIn(language)])),
    addressIn(site.language),
    site,
  )
}

function alternates(
  versions: ReadonlyMap<Language, string>,
  standard: string | undefined,
  { languages }: Edition['site'],
): readonly Alternate[] {
  if (versions.size < 2) return []
  const listed = Object.keys(languages).flatMap((language): readonly Alternate[] => {
    const address = versions.get(language)
    return address === undefined ? [] : [{ language, address }]
  })
  return standard === undefined ? listed : [...listed, { language: 'x-default', address: standard }]
}
