// What the preview's server and its worker tell each other.

/** From the server: build now. */
export interface BuildRequest {
  readonly kind: 'build'
}

/** From the worker: what became of it. */
export type BuildReport =
  | { readonly kind: 'built'; readonly stories: number; readonly milliseconds: number }
  | { readonly kind: 'problems'; readonly text: string }
