// Data inside a page, as JSON that cannot end the script element it stands in.

import { Html } from './html.ts'

/**
 * Prints `value` as JSON for a `<script>` of a data type. `<`, `>` and `&` are written as escapes,
 * so neither `</script>` nor `<!--` can occur (HTML Living Standard, "Restrictions for contents of
 * script elements"); U+2028 and U+2029 too, which older parsers take for line ends.
 */
export function jsonScript(value: unknown): Html {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new Html(json)
}
