// What the preview's server and its worker tell each other.

/** From the server: build now, or make a picture that somebody looks at. */
export type WorkRequest = { readonly kind: 'build' } | PictureRequest

export interface PictureRequest {
  readonly kind: 'picture'
  /** Path in the site's folder. */
  readonly file: string
}

/** From the worker: what became of it. */
export type WorkReport =
  | { readonly kind: 'built'; readonly stories: number; readonly milliseconds: number }
  | { readonly kind: 'problems'; readonly text: string }
  /** Where the picture lies; absent where there is none. */
  | { readonly kind: 'picture'; readonly file: string; readonly place?: string }
