// A paper in several languages: fronts of each, and versions of a story that lead to each other.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from './sites/small-site.ts'

const ORIGIN = 'https://test.example'

/** English, Spanish and Hebrew versions, and an Arabic one under embargo. */
const FILES: SiteFiles = {
  '_data/site.ts': `export default {
    name: 'The Test', tagline: 'All that is fit to test', description: 'A paper for tests.',
    url: '${ORIGIN}', language: 'en', zone: 'Europe/London', defaultSection: 'world',
    publisher: { name: 'T' },
    translations: { es: { tagline: 'Todo lo que cabe', description: 'Un diario de pruebas.' } },
  }`,
  '_data/sections.ts': `export default [
    { id: 'world', name: 'World', translations: { es: { name: 'Mundo', description: 'Todo.' } } },
    { id: 'science', name: 'Science' },
  ]`,
  'src/articles/2026/11/tides.md': story({ headline: 'Tides', standfirst: 'Twice a day.' }),
  'src/articles/2026/11/mareas.md': story({
    headline: 'Mareas',
    language: 'es',
    translationOf: 'tides',
    topics: '[Mareas]',
  }),
  'src/articles/2026/11/geut.md': story({
    headline: 'גאות ושפל',
    language: 'he',
    translationOf: 'mareas',
  }),
  'src/articles/2026/11/madd.md': story({
    headline: 'المد والجزر',
    language: 'ar',
    translationOf: 'tides',
    embargo: '2026-12-01 09:00',
  }),
  'src/articles/2026/11/moon.md': story({ headline: 'The Moon', published: '2026-11-19' }),
  'src/articles/2026/11/luna.md': story({
    headline: 'La Luna',
    language: 'es',
    published: '2026-11-19',
  }),
}

async function built(files: SiteFiles, at?: string): Promise<SmallSite> {
  const site = await smallSite(files)
  const result = await site.build(at)
  expect(result.ok ? [] : result.problems.map(printProblem)).toEqual([])
  expect(checkSite(site.out, ORIGIN)).toEqual([])
  return site
}

/** The versions that a page names in its head: language and address. */
function versionsOn(page: string): readonly string[] {
  return [...page.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(
    ([, language = '', address = '']) => `${language} ${address.replace(ORIGIN, '')}`,
  )
}

const TIDES = [
  'en /2026/11/tides/',
  'es /2026/11/mareas/',
  'he /2026/11/geut/',
  'x-default /2026/11/tides/',
]

describe('a paper in several languages', () => {
  let site: SmallSite
  beforeAll(async () => {
    site = await built(FILES)
  })
  afterAll(() => site.remove())

  it.each(['tides', 'mareas', 'geut'])(
    'names every live version on each of them (%s)',
    async (slug) => {
      expect(versionsOn(await site.read(`2026/11/${slug}/index.html`))).toEqual(TIDES)
    },
  )

  it('leads readers to the other versions, each by its language’s own name', async () => {
    const page = await site.read('2026/11/tides/index.html')
    const list = /<ul class="translations">.*?<\/ul>/s.exec(page)?.[0]
    expect(list).toBe(`<ul class="translations">
<li><a href="/2026/11/mareas/" rel="alternate" hreflang="es">Read in <span lang="es" dir="ltr">Español</span></a></li>
<li><a href="/2026/11/geut/" rel="alternate" hreflang="he">Read in <span lang="he" dir="rtl">עברית</span></a></li>
</ul>`)
    expect(await site.read('2026/11/mareas/index.html')).toContain(
      '<a href="/2026/11/tides/" rel="alternate" hreflang="en">Leer en <span lang="en" dir="ltr">English</span></a>',
    )
  })

  it('says nothing of a version that is held back', async () => {
    for (const file of await site.files())
      if (/\.(?:html|xml|atom|json|md|opml)$/.test(file))
        expect(await site.read(file), file).not.toMatch(/madd|المد|hreflang="ar"/)
  })

  it('names no versions of a story that has one only', async () => {
    const page = await site.read('2026/11/moon/index.html')
    expect(versionsOn(page)).toEqual([])
    expect(page).not.toContain('class="translations"')
  })

  it('has a front page and section fronts in each language, which name each other', async () => {
    const fronts = ['en /', 'es /es/', 'he /he/', 'x-default /']
    for (const file of ['index.html', 'es/index.html', 'he/index.html'])
      expect(versionsOn(await site.read(file))).toEqual(fronts)
    const sections = ['en /world/', 'es /es/world/', 'he /he/world/', 'x-default /world/']
    for (const file of ['world/index.html', 'es/world/index.html', 'he/world/index.html'])
      expect(versionsOn(await site.read(file))).toEqual(sections)
    expect(await site.files()).not.toContain('es/science/index.html')
    expect(versionsOn(await site.read('science/index.html'))).toEqual([])
  })

  it('prints the fronts of a language in it, with its stories alone', async () => {
    const front = await site.read('es/index.html')
    expect(front).toContain('<html lang="es" dir="ltr">')
    expect(front).toContain('<title>The Test — Todo lo que cabe</title>')
    expect(front).toContain('content="Un diario de pruebas."')
    expect(front).toContain('<p class="masthead-name"><a href="/es/">The Test</a></p>')
    expect(front).toContain('>Mareas</a>')
    expect(front).toContain('>La Luna</a>')
    expect(front).not.toMatch(/>Tides<|>The Moon</)
    const section = await site.read('es/world/index.html')
    expect(section).toContain('<h1>Mundo</h1>')
    expect(section).toContain('<p class="standfirst">Todo.</p>')
    const home = await site.read('index.html')
    expect(home).not.toMatch(/>Mareas<|>La Luna<|>גאות/)
  })

  it('sets a story among the sections of its language', async () => {
    const page = await site.read('2026/11/mareas/index.html')
    expect(page).toContain('<li><a href="/es/world/" aria-current="true">Mundo</a></li>')
    expect(page).not.toContain('href="/world/"')
    expect(page).toContain('href="/2026/11/luna/"')
    expect(page).not.toContain('href="/2026/11/moon/"')
    expect(page).toContain('"item":"https://test.example/es/world/"')
  })

  it('leads from every page to the other languages: to the same page, else to the front', async () => {
    expect(await site.read('2026/11/tides/index.html'))
      .toContain(`<nav class="languages" aria-label="Languages">
<ul>
<li><a href="/2026/11/mareas/" hreflang="es" lang="es" dir="ltr">Español</a></li>
<li><a href="/2026/11/geut/" hreflang="he" lang="he" dir="rtl">עברית</a></li>
</ul>`)
    expect(await site.read('2026/11/luna/index.html')).toContain(
      '<li><a href="/he/" hreflang="he" lang="he" dir="rtl">עברית</a></li>',
    )
  })

  it('has feeds of a language and of its sections, named on its pages', async () => {
    const feed = await site.read('es/world/feed.xml')
    expect(feed).toContain('<language>es</language>')
    expect(feed).toContain('<title>The Test: Mundo</title>')
    expect(feed.match(/<item>/g)).toHaveLength(2)
    expect(await site.read('es/feed.xml')).toContain('<link>https://test.example/es/</link>')
    const page = await site.read('2026/11/mareas/index.html')
    expect(page).toContain('title="The Test: Español" href="/es/feed.xml"')
  })

  it('names the versions in the sitemap', async () => {
    const entry = /<url><loc>https:\/\/test\.example\/2026\/11\/geut\/<\/loc>.*<\/url>/.exec(
      await site.read('sitemap-2026.xml'),
    )?.[0]
    expect(entry).toContain(
      TIDES.map((version) => {
        const [language, address] = version.split(' ')
        return `<xhtml:link rel="alternate" hreflang="${language}" href="${ORIGIN}${address}"/>`
      }).join(''),
    )
    expect(await site.read('sitemap-pages.xml')).toContain(`<loc>${ORIGIN}/es/</loc>`)
  })

  it('does not list a version as related: it has its own links', async () => {
    expect(await site.read('2026/11/tides/index.html')).not.toContain('in another language')
  })
})

describe('versions of a story', () => {
  it('stay linked when the original is withdrawn, with no default', async () => {
    const { 'src/articles/2026/11/tides.md': _tides, ...others } = FILES
    const site = await built({
      ...others,
      'src/articles/2026/11/tides.md': story({ status: 'withdrawn', reason: 'Wrong.' }),
      'src/articles/2026/11/geut.md': story({ language: 'he', translationOf: 'tides' }),
    })
    const pair = ['es /2026/11/mareas/', 'he /2026/11/geut/']
    expect(versionsOn(await site.read('2026/11/mareas/index.html'))).toEqual(pair)
    expect(versionsOn(await site.read('2026/11/geut/index.html'))).toEqual(pair)
    await site.remove()
  })

  it.each<[string, SiteFiles, string]>([
    [
      'two in one language',
      { 'src/articles/2026/11/b.md': story({ translationOf: 'a' }) },
      `src/articles/2026/11/b.md:4:16  translationOf
  found     a translation into "en", the language of src/articles/2026/11/a.md, which is another version of the same story
  expected  one version of a story in each language
  mend      add the line "language: …" with the language this version is in, or remove this line`,
    ],
    [
      'none written first',
      {
        'src/articles/2026/11/a.md': story({ translationOf: 'b' }),
        'src/articles/2026/11/b.md': story({ language: 'es', translationOf: 'a' }),
      },
      'found     translations of each other without an original',
    ],
  ])('are told of when they are %s', async (_name, files, told) => {
    const site = await smallSite({ 'src/articles/2026/11/a.md': story(), ...files })
    const result = await site.build()
    expect(result.ok ? '' : result.problems.map(printProblem).join('\n')).toContain(told)
    await site.remove()
  })
})

describe('the data of a paper in several languages', () => {
  it('names languages there are, and no section as a language', async () => {
    const site = await smallSite({
      '_data/sections.ts': `export default [{ id: 'world', name: 'World', translations: { fr: { name: 'Monde' } } }, { id: 'es', name: 'Essays' }]`,
      'src/articles/2026/11/a.md': story(),
    })
    const result = await site.build()
    expect(
      result.ok ? [] : result.problems.map(({ file, field, found }) => `${file} ${field} ${found}`),
    ).toEqual([
      '_data/sections.ts undefined the section "es", at whose address the front of a language stands',
      '_data/sections.ts [0].translations.fr "fr"',
    ])
    await site.remove()
  })

  it('names no standing page as a language', async () => {
    const site = await smallSite({
      'src/articles/2026/11/a.md': story(),
      'src/pages/he.md': '---\nheadline: He\n---\n\nText.\n',
    })
    const result = await site.build()
    expect(result.ok ? [] : result.problems.map(({ file, found }) => `${file} ${found}`)).toEqual([
      'src/pages/he.md the address /he/, which the site uses itself',
    ])
    await site.remove()
  })
})
