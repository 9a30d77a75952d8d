// ninjs 3.1 (IPTC, "News in JSON").

import { ninjsItem, type NinjsProps } from '#lib/feeds/ninjs.ts'
import { jsonFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function ninjsFile(props: NinjsProps): Html {
  return jsonFile(ninjsItem(props))
}
