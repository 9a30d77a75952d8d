// The one style sheet: bundled, made small, named by its hash.

import { createHash } from 'node:crypto'
import path from 'node:path'
import { bundle } from 'lightningcss'

export interface StyleSheet {
  /** Where the site serves it: `/assets/broadsheet-1a2b3c4d5e6f.css`. */
  readonly address: string
  readonly bytes: Uint8Array
}

/** Bundles `src/assets/styles/broadsheet.css` of the program's folder with all that it imports. */
export function styleSheet(program: string): StyleSheet {
  const { code } = bundle({
    filename: path.join(program, 'src/assets/styles/broadsheet.css'),
    minify: true,
    // What browsers in use since mid-2022 understand: cascade layers, logical properties.
    targets: { chrome: 103 << 16, firefox: 101 << 16, safari: (15 << 16) | (4 << 8) },
  })
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12)
  return { address: `/assets/broadsheet-${hash}.css`, bytes: code }
}
