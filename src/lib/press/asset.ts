// A file of the release that is not a page: it is made by a function of its own.

/** Style sheet, picture, font, index of the search. */
export interface Asset {
  /** Path in the site's folder. */
  readonly file: string
  /** Changes whenever the bytes do. */
  readonly fingerprint: string
  /** Writes the file; its folder is there. */
  readonly make: (place: string) => void | Promise<void>
}
