// The part of Eleventy's Image that we use; it ships no types (6.0.4).

declare module '@11ty/eleventy-img' {
  import type { AvifOptions, JpegOptions, Sharp, WebpOptions } from 'sharp'

  interface ImageOptions {
    readonly widths: readonly number[]
    readonly formats: readonly ('avif' | 'webp' | 'jpeg')[]
    /** Makes buffers and writes no files. */
    readonly dryRun: true
    readonly useCache: false
    /** The address that the result tells, in the place of one made of a hash of the source. */
    readonly urlFormat: () => string
    /** Makes no hash where there is a `urlFormat`; of a buffer the files are made all the same. */
    readonly statsOnly: true
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
