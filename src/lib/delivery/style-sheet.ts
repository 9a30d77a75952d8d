// The one style sheet: bundled, made small, named by its hash.

import { createHash } from 'node:crypto'
import path from 'node:path'
import { bundle, transform } from 'lightningcss'
import { fontFaces } from './font-faces.ts'
import type { FontFile } from './font-files.ts'

export interface StyleSheet {
  /** Where the site serves it: `/assets/broadsheet-1a2b3c4d5e6f.css`. */
  readonly address: string
  readonly bytes: Uint8Array
}

/** What browsers in use since mid-2022 understand: cascade layers, logical properties. */
const TARGETS = { chrome: 103 << 16, firefox: 101 << 16, safari: (15 << 16) | (4 << 8) }

/** Bundles `src/assets/styles/broadsheet.css` of the program's folder with all that it imports, and names the fonts. */
export function styleSheet(program: string, fonts: readonly FontFile[]): StyleSheet {
  const rules = transform({
    filename: 'fonts.css',
    code: Buffer.from(fontFaces(fonts)),
    minify: true,
    targets: TARGETS,
  })
  const sheet = bundle({
    filename: path.join(program, 'src/assets/styles/broadsheet.css'),
    minify: true,
    targets: TARGETS,
  })
  const bytes = Buffer.concat([rules.code, sheet.code])
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { address: `/assets/broadsheet-${hash}.css`, bytes }
}
