// Every kind of story says what it is: to readers, on cards and pages and in the story's language,
// and to machines by its type.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { DATA, smallSite, story, type SmallSite } from '../../sites/small-site.ts'

const KINDS: readonly (readonly [kind: string, type: string, ...labels: string[]])[] = [
  ['analysis', 'AnalysisNewsArticle', 'Analysis', 'Análisis', 'ניתוח', 'تحليل'],
  ['opinion', 'OpinionNewsArticle', 'Opinion', 'Opinión', 'דעה', 'رأي'],
  ['explainer', 'BackgroundNewsArticle', 'Explainer', 'Claves', 'הסבר', 'شرح'],
  ['obituary', 'NewsArticle', 'Obituary', 'Obituario', 'לזכרם', 'نعي'],
  ['live', 'LiveBlogPosting', 'Live', 'En directo', 'עדכון שוטף', 'مباشر'],
]
const LANGUAGES = ['en', 'es', 'he', 'ar']

const CASES = KINDS.flatMap(([kind, type, ...labels]) =>
  LANGUAGES.map((language, index) => ({ kind, type, language, label: labels[index] ?? '' })),
)

const PAGE = '---\nheadline: How we work\n---\nWith care.\n'

describe('a story', () => {
  let site: SmallSite
  beforeAll(async () => {
    const stories = CASES.map(({ kind, language }) => [
      `src/articles/2026/11/${kind}-${language}.md`,
      story({
        kind,
        language,
        headline: `H ${kind} ${language}`,
        kicker: 'K',
        authors: '[jane-roe, Mary Major]',
      }),
    ])
    site = await smallSite(Object.fromEntries(stories) as Record<string, string>)
    const built = await site.build()
    expect(built.ok ? [] : built.problems).toEqual([])
    expect(checkSite(site.out, 'https://test.example')).toEqual([])
  })
  afterAll(() => site.remove())

  it.each(CASES)(
    'is labelled as $kind in its language ($language), on its page and its card',
    async ({ kind, language, label }) => {
      const page = await site.read(`2026/11/${kind}-${language}/index.html`)
      expect(page.slice(0, page.indexOf('<h1'))).toContain(`class="kind-label">${label}<`)
      const list = await site.read(`${language === 'en' ? '' : `${language}/`}world/index.html`)
      const card = list
        .split('<article ')
        .find((part) => part.includes(`/2026/11/${kind}-${language}/`))
      expect(card).toContain(`kind-${kind}`)
      expect(card).toContain(`class="kind-label">${label}<`)
    },
  )

  it.each(CASES.filter(({ language }) => language === 'en'))(
    'of the kind $kind is a $type for machines',
    async ({ kind, type }) => {
      const page = await site.read(`2026/11/${kind}-en/index.html`)
      const data = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '',
      ) as object
      expect(data).toMatchObject({ '@type': type })
      expect('genre' in data).toBe(kind === 'obituary')
    },
  )

  it('that is opinion says whose before its headline, on its page once, and on its card', async () => {
    const page = await site.read('2026/11/opinion-en/index.html')
    expect(page).toMatch(
      /<p class="byline signature"><span class="visually-hidden">By <\/span><span class="byline-names"><a rel="author" href="\/authors\/jane-roe\/">Jane Roe<\/a> and Mary Major<\/span><\/p>\n<h1>/,
    )
    expect(page.match(/class="byline/g)).toHaveLength(2)
    expect(await site.read('world/index.html')).toMatch(
      /<p class="card-author">Jane Roe and Mary Major<\/p>\n<h\d class="card-headline"><a href="\/2026\/11\/opinion-en\/">/,
    )
  })

  it('that is opinion says what one author does on the paper', async () => {
    await site.write({
      'src/articles/2026/11/alone.md': story({ kind: 'opinion', authors: '[jane-roe]' }),
    })
    await site.build()
    expect(await site.read('2026/11/alone/index.html')).toContain(
      'Jane Roe</a></span> <span class="byline-role">Reporter</span></p>',
    )
  })

  it('of any other kind has its byline below the headline, and no name on its card', async () => {
    const page = await site.read('2026/11/analysis-en/index.html')
    expect(page.slice(0, page.indexOf('<h1'))).not.toContain('Jane Roe</a>')
    expect(page).toContain('<p class="byline">By <span class="byline-names">')
    expect((await site.read('world/index.html')).match(/class="card-author"/g)).toHaveLength(2)
  })
})

describe('structured data names the page on how the newsroom works', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'that site.ts names',
      { 'src/pages/how.md': PAGE, 'src/pages/corrections-policy.md': PAGE },
      'how',
    ],
    [
      'which is the corrections policy, if it names none',
      { 'src/pages/corrections-policy.md': PAGE },
      'corrections-policy',
    ],
    ['or none, where there is none', {}, undefined],
  ])('%s', async (_name, pages, name) => {
    const data = String(DATA['_data/site.ts'])
    const site = await smallSite({
      ...pages,
      '_data/site.ts':
        name === 'how' ? data.replace('publisher:', `principles: 'how', publisher:`) : data,
      'src/articles/2026/11/a.md': story(),
    })
    try {
      const built = await site.build()
      expect(built.ok ? [] : built.problems).toEqual([])
      const page = await site.read('2026/11/a/index.html')
      const address = name === undefined ? undefined : `https://test.example/${name}/`
      const { publisher, publishingPrinciples } = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '',
      ) as { publisher: { publishingPrinciples?: string }; publishingPrinciples?: string }
      expect([publishingPrinciples, publisher.publishingPrinciples]).toEqual([address, address])
    } finally {
      await site.remove()
    }
  })
})
