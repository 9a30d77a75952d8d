// What social networks show of a page that is shared (Open Graph; X reads the same, but for its own card).

import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { SocialImage } from '#lib/pages/social-images.ts'

export function socialImageMeta(
  image: SocialImage | undefined,
  { origin }: Pick<Frame, 'origin'>,
): Html | undefined {
  return (
    image &&
    html`<meta property="og:image" content="${origin}${image.address}">
<meta property="og:image:type" content="${image.type}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:card" content="summary_large_image">
`
  )
}
