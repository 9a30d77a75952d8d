// Sitemaps and their index as the checks see them.

import { XMLParser, XMLValidator } from 'fast-xml-parser'

export interface ReadEntry {
  readonly loc: string
  readonly lastmod?: string
  /** Google’s fields for news, by name; absent from other sitemaps. */
  readonly news?: Readonly<Record<string, string>>
  /** The versions of the page in other languages. */
  readonly alternates: readonly { readonly language: string; readonly url: string }[]
  /** Addresses of the pictures on the page. */
  readonly images: readonly string[]
}

/** Why a parser refuses it, or nothing. */
export function xmlFault(source: string): string | undefined {
  const valid = XMLValidator.validate(source)
  return valid === true ? undefined : `XML that is not well-formed: ${valid.err.msg}`
}

/** The entries of a sitemap, or of an index of sitemaps. */
export function readEntries(source: string): readonly ReadEntry[] {
  const parsed: unknown = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['url', 'sitemap', 'xhtml:link', 'image:image'].includes(name),
    parseTagValue: false,
    htmlEntities: true,
  }).parse(source)
  // SAFETY: the parser gives exactly the elements that stand in the file, `url` and `sitemap` as lists.
  const { urlset, sitemapindex } = parsed as {
    readonly urlset?: { readonly url?: readonly Entry[] }
    readonly sitemapindex?: { readonly sitemap?: readonly Entry[] }
  }
  return (urlset?.url ?? sitemapindex?.sitemap ?? []).map(entryFrom)
}

interface Entry {
  readonly loc?: string
  readonly lastmod?: string
  readonly 'xhtml:link'?: readonly { readonly '@_hreflang'?: string; readonly '@_href'?: string }[]
  readonly 'image:image'?: readonly { readonly 'image:loc'?: string }[]
  readonly 'news:news'?: {
    readonly 'news:publication'?: {
      readonly 'news:name'?: string
      readonly 'news:language'?: string
    }
    readonly 'news:publication_date'?: string
    readonly 'news:title'?: string
  }
}

function entryFrom({
  loc = '',
  lastmod,
  'news:news': news,
  'xhtml:link': links = [],
  'image:image': images = [],
}: Entry): ReadEntry {
  return {
    loc,
    images: images.map((image) => image['image:loc'] ?? ''),
    alternates: links.map(({ '@_hreflang': language = '', '@_href': url = '' }) => ({
      language,
      url,
    })),
    ...(lastmod !== undefined && { lastmod }),
    ...(news !== undefined && {
      news: {
        name: news['news:publication']?.['news:name'] ?? '',
        language: news['news:publication']?.['news:language'] ?? '',
        publication_date: news['news:publication_date'] ?? '',
        title: news['news:title'] ?? '',
      },
    }),
  }
}
