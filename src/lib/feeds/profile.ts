// An author's page for search engines (schema.org, "ProfilePage"; Search Central, "Profile page").

import { authorAddress, type Author } from '#lib/story/byline.ts'
import type { Site } from '#lib/story/site.ts'

export interface ProfileFacts {
  readonly type: Author['type']
  readonly name: string
  /** Whole address of their page here. */
  readonly url: string
  readonly role?: string
  readonly description?: string
  /** Their pages elsewhere. */
  readonly sameAs: readonly string[]
}

export function profileFacts(
  { id, type, name, role, bio, links }: Author,
  { origin }: Pick<Site, 'origin'>,
): ProfileFacts {
  return {
    type,
    name,
    url: `${origin}${authorAddress(id)}`,
    sameAs: links,
    ...(role !== undefined && { role }),
    ...(bio !== undefined && { description: bio }),
  }
}

export function profileJsonLd({
  type,
  name,
  url,
  role,
  description,
  sameAs,
}: ProfileFacts): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': type,
      name,
      url,
      jobTitle: type === 'Person' ? role : undefined,
      description,
      sameAs: sameAs.length > 0 ? sameAs : undefined,
    },
  }
}
