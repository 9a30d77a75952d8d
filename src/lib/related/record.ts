// What the engine is told about a story: plain values, so that it knows nothing of the site.

/** What a story says: all that its analysis depends on. */
export type StoryText = Readonly<{
  title: string
  standfirst?: string | undefined
  /** Plain text or Markdown. */
  body: string
  tags?: readonly string[] | undefined
  /** BCP 47, such as `en-GB`. Where it is missing the language is told from the text. */
  lang?: string | undefined
  /** The running story this one belongs to, where its author said so. */
  storyline?: string | undefined
}>

/** One story, as the related-stories engine sees it. */
export type RelatedRecord = StoryText &
  Readonly<{
    /** Unique and stable: the last tie-breaker of every order. */
    id: string
    /** Moment of publication, in epoch milliseconds. A story without one is near to none and far from none. */
    date?: number | undefined
    /** The id of the story this one translates: the one tie that crosses languages. */
    translationOf?: string | undefined
  }>
