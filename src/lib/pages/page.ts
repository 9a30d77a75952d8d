// A page: one output file, with all the data its template gets. A template sees its props and the
// frame, never a collection; so a page whose props, frame and code are unchanged has unchanged bytes.

import { quickDigest } from '#lib/story/quick-digest.ts'
import type { Language, Languages } from '#lib/story/languages.ts'
import type { Outputs } from '#lib/story/outputs.ts'
import type { ArticleProps } from './article-page.ts'
import type { FrontProps } from './front-page.ts'
import type { MarkdownProps } from './markdown-pages.ts'
import type { NotFoundProps } from './not-found-page.ts'
import type { LiteFrontProps, LiteProps } from './lite-pages.ts'
import type { LogProps } from './log-pages.ts'
import type { NoticeProps, WithdrawnProps } from './notice-pages.ts'
import type { IndexProps } from './index-pages.ts'
import type { ListProps } from './list-page.ts'
import type { ReaderProps } from './reader-pages.ts'
import type { RedirectProps } from './redirect-pages.ts'
import type { SearchProps } from './search-page.ts'
import type { StandingProps } from './standing-pages.ts'
import type { SocialImage } from './social-images.ts'
import type { StorylineProps } from './storyline-pages.ts'
import type { Feed, FeedLink } from '#lib/feeds/feed.ts'
import type { NewsSitemapProps } from '#lib/feeds/news-sitemap.ts'
import type { NinjsProps } from '#lib/feeds/ninjs.ts'
import type { OpmlProps } from '#lib/feeds/opml.ts'
import type { PolicyText, RslProps, TdmRules } from '#lib/feeds/policy-files.ts'
import type { RobotsProps } from '#lib/feeds/robots.ts'
import type { SitemapProps } from '#lib/feeds/sitemap-props.ts'

/** The kinds of page, and the props of each. */
export interface PropsByKind {
  readonly front: FrontProps
  readonly list: ListProps
  readonly index: IndexProps
  readonly log: LogProps
  readonly storyline: StorylineProps
  readonly article: ArticleProps
  readonly notice: NoticeProps
  readonly redirect: RedirectProps
  readonly standing: StandingProps
  readonly lite: LiteProps
  readonly liteFront: LiteFrontProps
  readonly search: SearchProps
  readonly reader: ReaderProps
  readonly notFound: NotFoundProps
  readonly markdown: MarkdownProps
  readonly ninjs: NinjsProps
  readonly rss: Feed
  readonly atom: Feed
  readonly jsonFeed: Feed
  readonly opml: OpmlProps
  readonly sitemapIndex: SitemapProps
  readonly sitemap: SitemapProps
  readonly newsSitemap: NewsSitemapProps
  readonly robots: RobotsProps
  readonly policyText: PolicyText
  readonly tdm: TdmRules
  readonly rsl: RslProps
  readonly withdrawn: WithdrawnProps
}

export type PageKind = keyof PropsByKind

export interface Page<K extends PageKind = PageKind> {
  readonly kind: K
  /** Path on the site, percent-encoded where need be: `/world/`. */
  readonly address: string
  /** Path of the file in `dist/`: `world/index.html`. */
  readonly file: string
  /** Of pages that an archive has many of they are made anew each time they are asked for. */
  readonly props: PropsByKind[K]
  /**
   * Stands for the props where making them is dear: digests of everything they are made of, besides
   * site, frame and program. Equal inputs must mean equal props. Absent where the props stand for themselves.
   */
  readonly inputs?: string
}

/** The pages of an edition, by kind. */
export type Pages = { readonly [K in PageKind]: readonly Page<K>[] }

/** What every page shows of the site around it; the same for the whole edition. */
export interface Frame {
  readonly name: string
  readonly origin: string
  readonly language: Language
  /** What templates take their words from. */
  readonly languages: Languages
  /** The fronts of each language that has some, the site's own first. */
  readonly editions: readonly [LanguageFrame, ...LanguageFrame[]]
  /** Address of the style sheet; its name holds a hash of its bytes. */
  readonly stylesheet: string
  /** Address of the one script, which is named likewise. */
  readonly script: string
  /** Address of the service worker; absent where nothing is kept for reading offline. */
  readonly worker?: string
  /** Address of what the page of the search has besides. */
  readonly searchScript: string
  readonly fonts: FirstFonts
  /** Standing pages, as the foot of every page lists them. */
  readonly footer: readonly FooterLink[]
  /** What lies beside each story for programs. */
  readonly twins: Outputs['twins']
  /** What stands for pages that are no stories where they are shared. */
  readonly socialImage?: SocialImage
  /** True in a preview: nothing of it may be indexed. */
  readonly preview: boolean
}

/** Addresses of the fonts that a page asks for at once, because its first lines are set in them. */
export interface FirstFonts {
  readonly latin: readonly string[]
  /** For languages in other scripts, by their code. */
  readonly byLanguage: Readonly<Record<string, readonly string[]>>
}

/** What pages in one language show of the site around them. */
export interface LanguageFrame {
  readonly language: Language
  /** Address of its front page. */
  readonly front: string
  readonly tagline: string
  /** Its sections. */
  readonly nav: readonly Link[]
  /** The feed that the foot of its pages leads to, if there is one. */
  readonly feed?: Link
  /** The feeds that all its pages name. */
  readonly feeds: readonly FeedLink[]
}

export interface Link {
  readonly name: string
  readonly address: string
}

/** A standing page, and its versions in other languages. */
export interface FooterLink extends Link {
  readonly versions: readonly (Link & { readonly language: Language })[]
}

/** What a page in a language shows of the site; of a language without fronts, as the site’s own. */
export function languageFrame(language: Language, { editions }: Frame): LanguageFrame {
  return editions.find((edition) => edition.language === language) ?? editions[0]
}

/** The file that serves an address: `/world/` is `world/index.html`; percent-encoding is undone. */
export function fileOf(address: string): string {
  return `${decodeURIComponent(address.slice(1))}${address.endsWith('/') ? 'index.html' : ''}`
}

export function pageAt<K extends PageKind>(
  kind: K,
  address: string,
  props: PropsByKind[K],
): Page<K> {
  return { kind, address, file: fileOf(address), props }
}

/** A page whose props are made when it is printed; see `inputs` of `Page`. */
export function pageLater<K extends PageKind>(
  kind: K,
  address: string,
  { inputs, props }: { readonly inputs: () => string; readonly props: () => PropsByKind[K] },
): Page<K> {
  return {
    kind,
    address,
    file: fileOf(address),
    get inputs() {
      return quickDigest(inputs())
    },
    get props() {
      return props()
    },
  }
}
