// Languages that a newsroom adds, and its own words for those we have.

import { afterEach, describe, expect, it } from 'vitest'
import type { LanguagesData } from '#lib/story/languages-data.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from '../../sites/small-site.ts'

let site: SmallSite | undefined
afterEach(() => site?.remove())

async function built(languages: string, files: SiteFiles = {}): Promise<SmallSite> {
  site = await smallSite({ '_data/languages.ts': `export default ${languages}`, ...files })
  const result = await site.build()
  expect(result.ok ? [] : result.problems.map(printProblem)).toEqual([])
  return site
}

async function problems(languages: string): Promise<string> {
  site = await smallSite({
    '_data/languages.ts': `export default ${languages}`,
    'src/articles/2026/11/a.md': story(),
  })
  const result = await site.build()
  if (result.ok) throw new Error('The site was built.')
  return result.problems.map(printProblem).join('\n\n')
}

const GERMAN = JSON.stringify({
  de: {
    from: 'en',
    name: 'Deutsch',
    quotes: ['„', '“', '‚', '‘'],
    locale: 'de_DE',
    months: [
      'Januar', 'Februar', 'März', 'April', 'Mai', 'Juni',
      'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember',
    ], // prettier-ignore
    dayPattern: '{day}. {month} {year}',
    momentPattern: '{day}, {time} Uhr {zone}',
    words: { by: 'Von', published: 'Veröffentlicht', kinds: { analysis: 'Analyse' } },
  },
} satisfies LanguagesData)

describe('a language of the newsroom', () => {
  it('has its own quotes, dates and words, and those it names for what it does not say', async () => {
    const { read } = await built(GERMAN, {
      'src/articles/2026/11/a.md': story(
        { language: 'de', kind: 'analysis', authors: '[jane-roe]' },
        `Sie sagte: "Er rief 'nein'."`,
      ),
    })
    const page = await read('2026/11/a/index.html')
    expect(page).toContain('<html lang="de" dir="ltr">')
    expect(page).toContain('<p>Sie sagte: „Er rief ‚nein‘.“</p>')
    expect(page).toContain('20. November 2026, 09:00 Uhr GMT')
    expect(page).toContain('Von <span class="byline-names">')
    expect(page).toContain('Veröffentlicht <time')
    expect(page).toContain(
      '<p class="kicker"><span class="kind-label"><a href="/de/world/">Analyse</a></span></p>',
    )
    expect(page).toContain('Skip to content')
  })

  it('may be the language of the site', async () => {
    const { read } = await built(GERMAN, {
      '_data/site.ts': `export default {
        name: 'Der Test', tagline: 'Alles', description: 'Ein Blatt.', url: 'https://test.example',
        language: 'de', zone: 'Europe/Berlin', defaultSection: 'world', publisher: { name: 'Test' },
      }`,
      'src/articles/2026/11/a.md': story(),
    })
    expect(await read('index.html')).toContain('<html lang="de" dir="ltr">')
  })

  it('may say what one of ours says in other words', async () => {
    const { read } = await built(`{ en: { words: { published: 'Out' } } }`, {
      'src/articles/2026/11/a.md': story({ authors: '[jane-roe]' }),
    })
    const page = await read('2026/11/a/index.html')
    expect(page).toContain('Out <time')
    expect(page).toContain('By <span')
  })

  it('must be whole', async () => {
    expect(
      await problems(`{ de: { name: 'Deutsch', direction: 'ltr', words: { by: 'Von' } } }`),
    ).toMatch(
      /^_data\/languages\.ts {2}de\n {2}found {5}a language that lacks quotes, locale, months, .*words\.skipToContent, .*\n {2}expected {2}every word that src\/lib\/story\/languages\/en\.ts has, for a language that is new\n {2}mend {6}add them, or name with from the language whose words stand in for them, such as from: "en"$/,
    )
  })

  it.each([
    [
      `{ de: { from: 'enn' } }`,
      `_data/languages.ts  de.from
  found     "enn"
  expected  the code of a language we have, or of one above it in the file: en, es, he, ar
  mend      write "en", or write one of these`,
    ],
    [
      `{ en: { words: { bye: 'By' } } }`,
      `_data/languages.ts  en.words.bye
  found     the unknown key "bye"
  expected  only the keys that docs/site-data.md names
  mend      correct its spelling, or remove it`,
    ],
    [
      `{ en: { words: { bothAbout: 'Both' } } }`,
      `_data/languages.ts  en.words.bothAbout
  found     "Both"
  expected  a text with {terms}
  mend      change it to that`,
    ],
    [
      `{ en: { months: ['January'] } }`,
      `_data/languages.ts  en.months
  found     ["January"]
  expected  the names of twelve months
  mend      change it to that`,
    ],
    [
      `{ english: {} }`,
      `_data/languages.ts  english
  found     the code "english"
  expected  the BCP 47 code of a language, such as fr, pt-BR or zh-Hant
  mend      write the language’s own code`,
    ],
  ])('says what is wrong with %s', async (languages, told) => {
    expect(await problems(languages)).toBe(told)
  })

  it('is what stories and the site may name, and nothing else', async () => {
    site = await smallSite({
      '_data/site.ts': `export default {
        name: 'T', tagline: 'T', description: 'T.', url: 'https://test.example', language: 'fr',
        zone: 'Europe/Berlin', defaultSection: 'world', publisher: { name: 'Test' },
      }`,
      'src/articles/2026/11/a.md': story(),
    })
    const result = await site.build()
    expect(result.ok ? '' : result.problems.map(printProblem).join('\n'))
      .toBe(`_data/site.ts  language
  found     "fr"
  expected  the code of a language: en, es, he, ar
  mend      write one of these, or add the language to _data/languages.ts`)
  })
})
