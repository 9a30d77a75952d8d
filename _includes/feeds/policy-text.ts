// Policies that are lines of text: trust.txt, security.txt, ads.txt.

import type { PolicyText } from '#lib/feeds/policy-files.ts'
import { textFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function policyText({ lines }: PolicyText): Html {
  return textFile(lines)
}
