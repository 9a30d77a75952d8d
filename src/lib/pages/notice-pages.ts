// What stands where a withdrawn story stood: that it was withdrawn, and why. Nothing leads there but
// the links of others, and no search engine keeps it.

import type { Edition } from '#lib/edition/edition.ts'
import type { Language } from '#lib/story/languages.ts'
import { pageAt, type Page } from './page.ts'

export interface NoticeProps {
  readonly address: string
  readonly language: Language
  readonly reason: string
}

export function noticePages({ notices }: Edition): readonly Page<'notice'>[] {
  return notices.map(({ address, language, reason }) =>
    pageAt('notice', address, { address, language, reason }),
  )
}
