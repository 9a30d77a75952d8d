// Pages that stand outside the news: for now, what the site is and who answers for it.

import { authorAddress, type Author } from '#lib/story/byline.ts'
import type { Language } from '#lib/story/languages.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface StandingProps {
  readonly address: string
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly publisher: string
  readonly email?: string
  readonly staff: readonly StaffMember[]
}

type StaffMember = Pick<Author, 'name' | 'role' | 'bio' | 'invented'> & Link

export function standingPages({ site }: Edition): readonly Page<'standing'>[] {
  const address = '/about/'
  const { publisher } = site
  return [
    pageAt('standing', address, {
      address,
      language: site.language,
      title: `About ${site.name}`,
      description: site.description,
      publisher: publisher.name,
      staff: [...site.authors.values()].map(staffOf),
      ...(publisher.email !== undefined && { email: publisher.email }),
    }),
  ]
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
