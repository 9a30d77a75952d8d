// Pages that stand outside the news: what the newsroom wrote of itself in `src/pages`, and a page on
// what the site is and who answers for it where it wrote none.

import type { Edition } from '#lib/edition/edition.ts'
import type { LivePage } from '#lib/edition/gate.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import { authorAddress, type Author } from '#lib/story/byline.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { ABOUT, standingAddress } from '#lib/story/standing.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface StandingProps {
  readonly address: string
  readonly language: Language
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
  return inOrder(edition).map(({ name, page }) => {
    const address = standingAddress(name)
    return pageAt('standing', address, {
      address,
      language: site.language,
      ...(page ? written(page) : ours(site)),
      staff: name === staffPage ? staff : [],
    })
  })
}

/** The pages as the foot of every page lists them. */
export function standingLinks(edition: Edition): readonly Link[] {
  const { about } = wordsIn(edition.site.language, edition.site).words
  return inOrder(edition).map(({ name, page }) => ({
    name: page?.headline ?? about,
    address: standingAddress(name),
  }))
}

interface Standing {
  readonly name: string
  /** Absent where the site itself writes the page. */
  readonly page?: LivePage
}

/** Those that the site lists, as it lists them, then the others by name. */
function inOrder({ site, standing }: Edition): readonly Standing[] {
  const own = standing.map((page): Standing => ({ name: page.name, page }))
  const all = own.some(({ name }) => name === ABOUT) ? own : [...own, { name: ABOUT }]
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
