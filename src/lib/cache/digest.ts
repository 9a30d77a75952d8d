// The digest by which the press tells whether bytes are the same.

import { createHash } from 'node:crypto'

/** SHA-256, its first 128 bits in hexadecimal: no two files of a site will ever share it by chance. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
