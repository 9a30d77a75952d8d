// Pages that stand outside the news: what the newsroom wrote of itself in `src/pages`, and a page on
// what the site is and who answers for it where it wrote none.

import type { Edition } from '#lib/edition/edition.ts'
import type { LivePage } from '#lib/edition/gate.ts'
import { standingAlternates, type Alternate } from '#lib/feeds/alternates.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import { authorAddress, type Author } from '#lib/story/byline.ts'
import { frontAddress } from '#lib/story/fronts.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { ABOUT, standingAddress } from '#lib/story/standing.ts'
import { pageAt, type FooterLink, type Link, type Page } from './page.ts'

export interface StandingProps {
  readonly address: string
  readonly language: Language
  /** The page in all its languages, itself among them. */
  readonly alternates: readonly Alternate[]
  readonly title: string
  readonly description?: string
  /** Absent from the page that the site itself writes. */
  readonly body?: SafeMarkup
  /** Who answers for the site: on the page that the site itself writes. */
  readonly publisher?: Site['publisher']
  /** On the page named `staff` if there is one, else on `about`: every author's page is reached from here. */
  readonly staff: readonly StaffMember[]
}

type StaffMember = Pick<Author, 'name' | 'role' | 'bio' | 'invented'> & Link

const STAFF = 'staff'

export function standingPages(edition: Edition): readonly Page<'standing'>[] {
  const { site, standing } = edition
  const staff = [...site.authors.values()].map(staffOf)
  const staffPage = standing.some(({ name }) => name === STAFF) ? STAFF : ABOUT
  return inOrder(edition).flatMap(({ name, page, versions }) => {
    const languages = versions.map(({ language }) => language)
    const alternates = standingAlternates(name, languages, site)
    return [{ language: site.language, page }, ...versions].map((version) => {
      const address = standingAddress(name, frontAddress(version.language, site))
      return pageAt('standing', address, {
        address,
        language: version.language,
        alternates,
        ...(version.page ? written(version.page) : ours(site)),
        staff: name === staffPage ? staff : [],
      })
    })
  })
}

/** The pages as the foot of every page lists them. */
export function standingLinks(edition: Edition): readonly FooterLink[] {
  const { site } = edition
  const { about } = wordsIn(site.language, site).words
  return inOrder(edition).map(({ name, page, versions }) => ({
    name: page?.headline ?? about,
    address: standingAddress(name),
    versions: versions.map(({ language, page: { headline } }) => ({
      language,
      name: headline,
      address: standingAddress(name, frontAddress(language, site)),
    })),
  }))
}

interface Standing {
  readonly name: string
  /** Absent where the site itself writes the page. */
  readonly page?: LivePage
  /** In the other languages that have fronts, in their order. */
  readonly versions: readonly { readonly language: Language; readonly page: LivePage }[]
}

/** Those that the site lists, as it lists them, then the others by name. */
function inOrder({ site, standing, languages }: Edition): readonly Standing[] {
  const versionsOf = (name: string) =>
    languages.flatMap(({ language }) => {
      const page = standing.find((one) => one.name === name && one.language === language)
      return page === undefined ? [] : [{ language, page }]
    })
  const own = standing
    .filter(({ language }) => language === undefined)
    .map((page): Standing => ({ name: page.name, page, versions: versionsOf(page.name) }))
  const all = own.some(({ name }) => name === ABOUT)
    ? own
    : [...own, { name: ABOUT, versions: versionsOf(ABOUT) }]
  const placeOf = ({ name }: Standing) => {
    const place = site.footer.indexOf(name)
    return place < 0 ? site.footer.length : place
  }
  return all.toSorted((a, b) => placeOf(a) - placeOf(b) || compareText(a.name, b.name))
}

function written({ headline, standfirst, body }: LivePage) {
  return {
    title: headline,
    body: body.markup,
    ...(standfirst !== undefined && { description: standfirst }),
  }
}

function ours(site: Site) {
  const { name, description, publisher } = site
  const { aboutSite } = wordsIn(site.language, site).words
  return {
    title: aboutSite.replace('{name}', () => name),
    description,
    publisher,
  }
}

/** What the page says of an author, and no more: what else is in the record is none of its props. */
function staffOf({ id, name, role, bio, invented }: Author): StaffMember {
  return {
    name,
    address: authorAddress(id),
    invented,
    ...(role !== undefined && { role }),
    ...(bio !== undefined && { bio }),
  }
}
