// Which stories were withdrawn, for browsers that keep copies.

import { jsonFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'
import type { WithdrawnProps } from '#lib/pages/notice-pages.ts'

export function withdrawnFile(addresses: WithdrawnProps): Html {
  return jsonFile(addresses)
}
