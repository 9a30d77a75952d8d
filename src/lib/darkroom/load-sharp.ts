// The decoder and encoder of photographs, loaded only where there is something to decode.

import type sharp from 'sharp'

/**
 * sharp, set so that a picture has the same bytes on every machine: one thread for each picture, and
 * none of libvips’ vector paths, which round otherwise than its plain one. Pictures run side by side.
 */
export async function loadSharp(): Promise<typeof sharp> {
  const { default: loaded } = await import('sharp')
  loaded.concurrency(1)
  loaded.simd(false)
  loaded.cache(false)
  return loaded
}
