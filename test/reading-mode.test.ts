// What a browser's reading mode makes of a story. Readability, which Firefox has, finds its text and
// nothing else: what stands around the text must look like what it is to a program too.

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { readBuiltSite } from '#lib/checks/built-site.ts'
import { isStory } from '#lib/checks/page-facts.ts'
import { builtDemo } from './sites/demo.ts'

it('finds headline, byline, date, standfirst and the whole text of every story of the demo, and nothing else', async () => {
  const demo = await builtDemo()
  const stories = readBuiltSite(demo.out).pages.filter(isStory)
  await demo.remove()
  expect(stories.length).toBeGreaterThan(60)
  for (const { file, source } of stories)
    expect({ file, ...inReadingMode(source) }).toEqual({ file, ...onThePage(source) })
})

interface Told {
  readonly headline: string
  readonly byline: string
  readonly date: string
  readonly standfirst: string
  readonly language: string
  readonly direction: string
  readonly text: string
}

function inReadingMode(source: string): Told {
  const found = new Readability(parseHTML(source).document).parse()
  return {
    headline: found?.title ?? '',
    byline: found?.byline ?? '',
    date: found?.publishedTime ?? '',
    standfirst: found?.excerpt ?? '',
    language: found?.lang ?? '',
    direction: found?.dir ?? '',
    text: squeezed(found?.textContent),
  }
}

function onThePage(source: string): Told {
  const { document } = parseHTML(source)
  const text = (selector: string) => squeezed(document.querySelector(selector)?.textContent)
  const names = [...document.querySelectorAll('.byline-names a')]
  return {
    headline: text('h1'),
    byline:
      names.length > 1
        ? names.map(({ textContent }) => squeezed(textContent)).join(', ')
        : text('.byline-names'),
    date: document.querySelector('.dates time')?.getAttribute('datetime') ?? '',
    // A story without one is told by its beginning.
    standfirst: text('.standfirst') || text('.story-body p:not(.dateline)'),
    language: document.documentElement.getAttribute('lang') ?? '',
    direction: document.documentElement.getAttribute('dir') ?? '',
    text: text('.story-body'),
  }
}

function squeezed(text?: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
