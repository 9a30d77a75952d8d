// The words of what a reader can do: choose a theme, save, share, search, read offline.

export interface ReadingWords {
  /** Light or dark, and the choice of leaving it to the reader’s machine. */
  readonly theme: string
  readonly themeSystem: string
  readonly themeLight: string
  readonly themeDark: string
  readonly share: string
  readonly linkCopied: string
  readonly save: string
  readonly saved: string
  /** What saving does, on the page of saved stories. */
  readonly savedNote: string
  readonly savedNone: string
  /** Said of a saved story that was withdrawn; it must not name it. */
  readonly savedGone: string
  readonly remove: string
  /** The story without script and pictures, and the way back from it. */
  readonly lite: string
  readonly full: string
  readonly search: string
  readonly searchFor: string
  /** Before links to the archive and the topics. */
  readonly searchNeedsScript: string
  /** `{count}` is the number. */
  readonly found: string
  readonly foundNone: string
  readonly showMore: string
  readonly section: string
  readonly year: string
  /** The choice of not narrowing a search. */
  readonly all: string
  readonly searchFailed: string
  readonly keyboard: string
  readonly keyboardNote: string
  readonly useKeys: string
  readonly keyNext: string
  readonly keyPrevious: string
  readonly keySave: string
  readonly keyHelp: string
  readonly kept: string
  /** Before the list of pages that are kept. */
  readonly keptNote: string
  readonly keptNone: string
}
