// Pages whose content is on the reader's own machine: saved stories, the keys, what is kept offline.

import type { Edition } from '#lib/edition/edition.ts'
import type { Language } from '#lib/story/languages.ts'
import { pageAt, type Page } from './page.ts'

export interface ReaderProps {
  readonly name: (typeof NAMES)[number]
  readonly address: string
  readonly language: Language
}

const NAMES = ['saved', 'keyboard', 'offline'] as const

export function readerPages({ site }: Edition): readonly Page<'reader'>[] {
  return NAMES.map((name) => {
    const address = `/${name}/`
    return pageAt('reader', address, { name, address, language: site.language })
  })
}
