// What a page may weigh, as it is sent: compressed with brotli. The text of a story without pictures
// must be readable after the first round trip of a new connection, which carries some 14 KB.

import { brotliCompressSync, constants } from 'node:zlib'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import { isLite, isStory, type Element, type PageFacts } from './page-facts.ts'

const KILOBYTE = 1024

/** Bytes, compressed; fonts are compressed already. */
const BUDGETS = {
  html: 10 * KILOBYTE,
  css: 10 * KILOBYTE,
  script: 4 * KILOBYTE,
  /** With the fonts that the page asks for at once. */
  all: 60 * KILOBYTE,
  lite: 10 * KILOBYTE,
} as const

export function checkBudgets(site: BuiltSite): readonly Problem[] {
  const weigh = scales(site)
  return site.pages.flatMap((page) => {
    if (isLite(page))
      return over(page, 'the lite page', sent(page.source, BUDGETS.lite), BUDGETS.lite)
    return pageFindings(page, weigh)
  })
}

function pageFindings(page: PageFacts, weigh: (file: string) => number): readonly Problem[] {
  const asked = page.elements.flatMap(askedFor)
  const sum = (kind: Asked['kind']) =>
    asked
      .filter((file) => file.kind === kind)
      .reduce((all, { address }) => all + weigh(fileServing(address)), 0)
  const [css, script, fonts] = [sum('css'), sum('script'), sum('font')]
  const told = [
    ...over(page, 'the style sheet', css, BUDGETS.css),
    ...over(page, 'the script', script, BUDGETS.script),
  ]
  if (!isPlainStory(page)) return told
  const html = sent(page.source, BUDGETS.html)
  const all = html + css + script + fonts
  return [
    ...told,
    ...over(page, 'the page itself', html, BUDGETS.html),
    ...over(page, 'the page with all it asks for', all, BUDGETS.all),
  ]
}

/** A live page grows for as long as there is news, and pictures bring addresses of many sizes. */
function isPlainStory(page: PageFacts): boolean {
  return (
    isStory(page) &&
    !page.elements.some(
      ({ name, attributes }) =>
        name === 'img' ||
        (name === 'article' && /kind-(?:live|ended)/.test(attributes['class'] ?? '')),
    )
  )
}

interface Asked {
  readonly kind: 'css' | 'script' | 'font'
  readonly address: string
}

/** A file that a browser asks for as soon as it reads this element. */
function askedFor({ name, attributes }: Element): readonly Asked[] {
  const { rel, href = '', src = '', type, as } = attributes
  if (name === 'link' && rel === 'stylesheet') return [{ kind: 'css', address: href }]
  if (name === 'script' && type === 'module') return [{ kind: 'script', address: src }]
  return name === 'link' && rel === 'preload' && as === 'font'
    ? [{ kind: 'font', address: href }]
    : []
}

function over(page: PageFacts, what: string, bytes: number, most: number): readonly Problem[] {
  if (bytes <= most) return []
  return [
    atElement(
      page,
      { name: 'html', offset: 0 },
      {
        found: `${what} at ${bytes} bytes compressed`,
        expected: `at most ${most}`,
        mend: 'take out of it what readers do not need',
      },
    ),
  ]
}

/** Weighs files, each once. */
function scales(site: BuiltSite): (file: string) => number {
  const weights = new Map<string, number>()
  return (file) => {
    if (!site.files.has(file)) return 0 // The check of links tells.
    const weight =
      weights.get(file) ?? (file.endsWith('.woff2') ? site.size(file) : sent(site.read(file), 0))
    weights.set(file, weight)
    return weight
  }
}

/** Bytes of a text as sent. What a quick look finds light enough is not weighed exactly. */
function sent(text: string, enough: number): number {
  const quick = brotli(text, 4)
  return quick <= enough ? quick : brotli(text, constants.BROTLI_MAX_QUALITY)
}

function brotli(text: string, quality: number): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
}
