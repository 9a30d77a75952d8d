// A part of a page that is in another language than the page says so, and which way it runs.

import { html, type Html } from '#lib/html/html.ts'
import type { Language } from '#lib/story/languages.ts'

/** The attributes for the part's element; nothing where it is in the page's language. */
export function otherLanguage(
  { language, direction }: { readonly language: Language; readonly direction: 'ltr' | 'rtl' },
  ofPage: Language,
): Html | false {
  return language !== ofPage && html` lang="${language}" dir="${direction}"`
}
