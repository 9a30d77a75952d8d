// tdmrep.json (W3C Community Group, "TDM Reservation Protocol").

import type { TdmRules } from '#lib/feeds/policy-files.ts'
import { jsonFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function tdmFile(rules: TdmRules): Html {
  return jsonFile(
    rules.map(({ location, reserved, policy }) => ({
      location,
      'tdm-reservation': reserved ? 1 : 0,
      'tdm-policy': policy,
    })),
  )
}
