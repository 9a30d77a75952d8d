// The way from the front page to a page, for search engines (schema.org, BreadcrumbList).

export interface Crumb {
  readonly name: string
  /** Whole address. */
  readonly url: string
}

/** From the front page to the page itself, both included. */
export function breadcrumbsJsonLd(crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  }
}
