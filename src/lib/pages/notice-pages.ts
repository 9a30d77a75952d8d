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

/** The addresses of notices, for copies that readers' browsers keep: `/2026/11/tides/`. */
export type WithdrawnProps = readonly string[]

export function noticePages({ notices }: Edition): readonly Page<'notice'>[] {
  return notices.map(({ address, language, reason }) =>
    pageAt('notice', address, { address, language, reason }),
  )
}

export function withdrawnList({ notices }: Edition): Page<'withdrawn'> {
  return pageAt(
    'withdrawn',
    '/withdrawn.json',
    notices.map(({ address }) => address),
  )
}
