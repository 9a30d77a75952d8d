// What becomes of a photograph: which sizes and formats of it the site serves, and how they are made.

/** Media types of the formats, best first: a browser takes the first that it knows. */
export const FORMATS = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const
export type Format = keyof typeof FORMATS

/**
 * Widths in pixels. Columns are 20 to 63rem wide and screens have up to three pixels for each of ours,
 * but from 1,920 on nobody sees a difference. Few browsers still lack AVIF, and hardly any WebP.
 */
export const WIDTHS: Readonly<Record<Format, readonly number[]>> = {
  avif: [320, 640, 960, 1280, 1920],
  webp: [640, 960, 1280],
  jpg: [640, 1280],
}

/** The widest print; no other is larger than this, or than the original. */
export const WIDEST = 1920

/** The three shapes that search engines ask for (Google, "Article structured data": image). */
export const SHAPES = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
export type Shape = keyof typeof SHAPES

/** Width of a cropped shape in pixels, where the original is large enough. */
export const SHAPE_WIDTH = 1200

/**
 * Settings of the encoders, from 0 to 100 for quality. AVIF at effort 2 takes a small part of the time
 * of the default and makes files some 4 to 15 % larger. Drawn pictures have edges that half the colour
 * resolution would smear.
 */
export const SETTINGS = {
  photograph: {
    avif: { quality: 50, effort: 2, chromaSubsampling: '4:2:0' },
    webp: { quality: 74, effort: 4 },
    jpg: { quality: 78, mozjpeg: true, chromaSubsampling: '4:2:0' },
  },
  graphic: {
    avif: { quality: 60, effort: 2, chromaSubsampling: '4:4:4' },
    webp: { quality: 84, effort: 4, smartSubsample: true },
    jpg: { quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' },
  },
} as const

/** What lies behind transparent parts: ink that was drawn for paper would vanish on a dark page. */
export const PAPER = '#ffffff'

/** What a picture may be at most; larger ones are refused before they are decoded. */
export const LARGEST_PICTURE = {
  bytes: 64 * 1024 * 1024,
  pixels: 120_000_000,
  /** WebP has no room for more. */
  side: 16_383,
} as const
