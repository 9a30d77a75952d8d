// The part of Eleventy's Image that we use; it ships no types (6.0.4).

declare module '@11ty/eleventy-img' {
  import type { AvifOptions, JpegOptions, Sharp, WebpOptions } from 'sharp'

  interface ImageOptions {
    readonly widths: readonly number[]
    readonly formats: readonly ('avif' | 'webp' | 'jpeg')[]
    /** Makes buffers and writes no files. */
    readonly dryRun: true
    readonly useCache: false
    readonly sharpAvifOptions?: AvifOptions
    readonly sharpWebpOptions?: WebpOptions
    readonly sharpJpegOptions?: JpegOptions
    readonly transform: (image: Sharp) => void
  }

  export default function eleventyImage(
    source: Buffer,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly { readonly buffer?: Buffer }[]>>>
}
