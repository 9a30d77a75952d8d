// What the checks must know of one HTML page.

import { Parser } from 'htmlparser2'

/** A start tag, where it stands in the source. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly offset: number
}

export interface PageFacts {
  readonly file: string
  readonly source: string
  /** Path on the site: `/world/`, `/404.html`. */
  readonly address: string
  readonly elements: readonly Element[]
  /** What a fragment may name. */
  readonly ids: ReadonlySet<string>
  /** Texts of the scripts of the type `application/ld+json`, with their place. */
  readonly jsonLd: readonly { readonly text: string; readonly offset: number }[]
}

/** Parses a page with a parser for real-world HTML. */
export function readPage(file: string, source: string): PageFacts {
  const elements: Element[] = []
  const jsonLd: { text: string; offset: number }[] = []
  let inJsonLd = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push({ name, attributes, offset: parser.startIndex })
      inJsonLd = name === 'script' && attributes['type'] === 'application/ld+json'
      if (inJsonLd) jsonLd.push({ text: '', offset: parser.startIndex })
    },
    ontext: (text) => {
      const last = jsonLd.at(-1)
      if (inJsonLd && last) last.text += text
    },
    onclosetag: () => {
      inJsonLd = false
    },
  })
  parser.end(source)
  return {
    file,
    source,
    address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    elements,
    ids: new Set(
      elements.flatMap(({ attributes }) =>
        attributes['id'] === undefined ? [] : [attributes['id']],
      ),
    ),
    jsonLd,
  }
}

/** The address that search engines are told to keep, if the page names one. */
export function canonicalOf({ elements }: PageFacts): string | undefined {
  return elements.find(
    ({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical',
  )?.attributes['href']
}

/** Whether search engines are asked to leave the page out. */
export function isHidden({ elements }: PageFacts): boolean {
  return elements.some(
    ({ name, attributes }) =>
      name === 'meta' &&
      attributes['name'] === 'robots' &&
      attributes['content']?.includes('noindex'),
  )
}

/** Whether the page is that of a story, whole. */
export function isStory({ elements }: PageFacts): boolean {
  return elements.some(
    ({ name, attributes }) => name === 'article' && attributes['class']?.startsWith('story kind-'),
  )
}

/** Whether the page is of the lite edition. */
export function isLite({ file }: PageFacts): boolean {
  return file.startsWith('lite/')
}

/** Whether the page stands where a withdrawn story stood. */
export function isNotice({ elements }: PageFacts): boolean {
  return elements.some(
    ({ name, attributes }) => name === 'article' && attributes['class'] === 'withdrawn',
  )
}
