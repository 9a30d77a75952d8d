// What a page must know of a language: its direction, quotes, dates, and the words printed around a story.

import type { ReadingWords } from './reading-words.ts'

/** What we need to know of a language to print a page in it. */
export interface LanguageWords {
  /** Its own name for itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Opening and closing double, then opening and closing single quotation marks. */
  readonly quotes: readonly [string, string, string, string]
  /** Open Graph's locale. */
  readonly locale: string
  /** January to December, as they stand in `dayPattern`. */
  readonly months: readonly string[]
  readonly dayPattern: string
  /** A month by itself, for the archive. */
  readonly monthPattern: string
  readonly momentPattern: string
  readonly age: AgeWords
  readonly words: Furniture
}

/**
 * What an old story says of its age; `{years}` is the number. `one` is for one year, `two` for two,
 * `few` for numbers that end in 3 to 10, `other` for all others and where a form is left out. A table
 * of ours, and not `Intl`, whose forms change with its edition.
 */
export interface AgeWords {
  readonly one: string
  readonly two?: string
  readonly few?: string
  readonly other: string
}

/** The words of the page that are not the author's. */
export interface Furniture {
  readonly skipToContent: string
  readonly by: string
  /** Joins the last two of a list, spaces included where the language writes them. */
  readonly and: string
  readonly published: string
  readonly updated: string
  readonly updates: string
  readonly correction: string
  readonly corrections: string
  readonly topic: string
  readonly topics: string
  readonly author: string
  readonly authors: string
  readonly languages: string
  /** Said of an author who was made up. */
  readonly invented: string
  readonly archive: string
  readonly about: string
  /** Names of the page's navigations, for those who hear it. */
  readonly sectionsNav: string
  /** Leads to the foot of the page, where the head has no room for all. */
  readonly allSections: string
  readonly siteNav: string
  readonly pagesNav: string
  readonly inSectionNav: string
  readonly sources: string
  readonly related: string
  readonly storySoFar: string
  readonly whatChanged: string
  readonly sameStoryline: string
  readonly translation: string
  /** `{terms}` is what both stories are about. */
  readonly bothAbout: string
  readonly pickedByEditor: string
  readonly linkedInText: string
  readonly photo: string
  readonly footnotes: string
  readonly table: string
  readonly backToText: string
  /** Heads the notice where a withdrawn story stood. */
  readonly withdrawn: string
  readonly toFrontPage: string
  /** Where a log is empty. */
  readonly noneYet: string
  /** Where a list of stories is empty. */
  readonly noStoriesYet: string
  /** A page of a list: `{name}` is the list's. */
  readonly numberedPage: string
  /** Heads the page that stands for whatever is not there; then what may have become of it. */
  readonly notFound: string
  readonly notFoundText: string
  /** `{language}` is another language's name for itself. */
  readonly readIn: string
  /** Name of the feed of the whole site, whose name is `{name}`. */
  readonly allStories: string
  /** On the page on the site itself, whose name is `{name}`: title, headings, and before name and address. */
  readonly aboutSite: string
  readonly whoAnswers: string
  readonly publishedBy: string
  readonly writeTo: string
  readonly whoWrites: string
  /** Marks of a preview; `{moment}` is when readers will see the story. */
  readonly draft: string
  readonly scheduledFor: string
  readonly embargoedUntil: string
  readonly latest: string
  readonly reading: ReadingWords
  readonly older: string
  readonly newer: string
  /** Before the headline of the next story of the section, newer or older. */
  readonly newerStory: string
  readonly olderStory: string
  /** Stands before who published an embed. */
  readonly source: string
  /** Asks for an embed, and says what that means; `{host}` is what readers call the other site. */
  readonly loadEmbed: string
  readonly embedNote: string
  /** Leads a keyboard past a player from elsewhere, which may have many stops. */
  readonly skipEmbed: string
  /** Heads the list of the questions of an explainer. */
  readonly questions: string
  /** Heads the list of the key entries of a live blog. */
  readonly keyEvents: string
  /** Stands over the entry that stays on top. */
  readonly pinned: string
  /** `ended` is a live blog that is no longer live. */
  readonly kinds: Readonly<
    Record<'news' | 'analysis' | 'opinion' | 'explainer' | 'obituary' | 'live' | 'ended', string>
  >
}
