// The licence of the whole site (rslstandard.org, "Really Simple Licensing" 1.0).

import type { RslProps } from '#lib/feeds/policy-files.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function rslFile({ permits, prohibits, payment, terms, holder }: RslProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rsl xmlns="https://rslstandard.org/rsl">
<content url="/">
<license>
${permits.length > 0 && xml`<permits type="usage">${permits.join(' ')}</permits>\n`}${prohibits.length > 0 && xml`<prohibits type="usage">${prohibits.join(' ')}</prohibits>\n`}${payment && xml`<payment type="${payment.type}">${payment.terms !== undefined && xml`<custom>${payment.terms}</custom>`}</payment>\n`}</license>
<copyright type="organization">${holder}</copyright>
${terms !== undefined && xml`<terms>${terms}</terms>\n`}</content>
</rsl>
`
}
