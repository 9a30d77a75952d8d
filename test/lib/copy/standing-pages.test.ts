// Standing pages: Markdown in src/pages, checked like copy, printed at the name of the file.

import { afterEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { DATA, smallSite, story, type SiteFiles, type SmallSite } from '../../sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

const COPY: SiteFiles = {
  'src/articles/2026/11/tides.md': story({ headline: 'Tides' }),
  'src/articles/2026/11/moon.md': story({ headline: 'Moon', status: 'draft' }),
}

/** A page with this text after its front matter. */
const page = (headline: string, text = 'Some text.') =>
  `---\nheadline: ${headline}\n---\n\n${text}\n`

async function newsroom(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite({ ...COPY, ...files })
  sites.push(site)
  return site
}

async function built(files: SiteFiles): Promise<SmallSite> {
  const site = await newsroom(files)
  const result = await site.build()
  expect(result.ok ? [] : result.problems).toEqual([])
  expect(checkSite(site.out, 'https://test.example')).toEqual([])
  return site
}

async function said(files: SiteFiles): Promise<string> {
  const read = await readNewsroom((await newsroom(files)).root)
  return read.ok ? 'fine' : read.problems.map(printProblem).join('\n\n')
}

/** The addresses at the foot of the front page, without those that every site has. */
async function footOf(site: SmallSite): Promise<readonly string[]> {
  const foot = /<footer.*<\/footer>/s.exec(await site.read('index.html'))?.[0] ?? ''
  const always = new Set([
    '/world/', '/science/', '/topics/', '/archive/', '/corrections/', '/updates/', '/keyboard/',
    '/feed.xml',
  ]) // prettier-ignore
  return [...foot.matchAll(/href="([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !always.has(address))
}

const footer = (names: string) => ({
  '_data/site.ts': String(DATA['_data/site.ts']).replace('name:', `footer: ${names}, name:`),
})

describe('a standing page', () => {
  it('is printed at the name of its file, by our Markdown', async () => {
    const site = await built({
      'src/pages/corrections-policy.md':
        '---\nheadline: What we do\nstandfirst: About "mistakes".\n---\n\nSee [tides](story:tides), *please*. <b>{{ 1 + 1 }}</b>\n',
    })
    const printed = await site.read('corrections-policy/index.html')
    expect(printed).toContain('<h1>What we do</h1>')
    expect(printed).toContain('<meta name="description" content="About &quot;mistakes&quot;.">')
    expect(printed).toContain(
      '<p>See <a href="/2026/11/tides/">tides</a>, <em>please</em>. &lt;b&gt;{{ 1 + 1 }}&lt;/b&gt;</p>',
    )
    expect(await site.read('sitemap-pages.xml')).toContain(
      'https://test.example/corrections-policy/',
    )
  })

  it('does not lead to a story that is not live', async () => {
    const site = await built({ 'src/pages/contact.md': page('Contact', 'See [it](story:moon).') })
    expect(await site.read('contact/index.html')).toContain('<p>See it.</p>')
  })

  it('stands at the foot of every page, as the site lists it and then by name', async () => {
    const pages = {
      'src/pages/contact.md': page('Contact'),
      'src/pages/staff.md': page('Staff'),
      'src/pages/zeal.md': page('Zeal'),
    }
    expect(await footOf(await built(pages))).toEqual(['/about/', '/contact/', '/staff/', '/zeal/'])
    expect(await footOf(await built({ ...pages, ...footer(`['zeal', 'about']`) }))).toEqual([
      '/zeal/', '/about/', '/contact/', '/staff/',
    ]) // prettier-ignore
  })
})

describe('the page on what the site is', () => {
  it('is ours where the newsroom has none', async () => {
    const site = await built({})
    expect(await site.read('about/index.html')).toContain('Published by The Test Company.')
    expect(await footOf(site)).toEqual(['/about/'])
  })

  it('is the newsroom’s where it has one, with its staff', async () => {
    const site = await built({ 'src/pages/about.md': page('Who we are') })
    const about = await site.read('about/index.html')
    expect(about).toContain('<h1>Who we are</h1>')
    expect(about).not.toContain('Published by')
    expect(about).toContain('<a href="/authors/jane-roe/">Jane Roe</a>')
  })

  it('leaves the staff to a page of theirs', async () => {
    const site = await built({ 'src/pages/staff.md': page('Who writes here') })
    expect(await site.read('staff/index.html')).toContain('/authors/john-doe/')
    expect(await site.read('about/index.html')).not.toContain('/authors/')
  })
})

describe('what is wrong with a page', () => {
  it('is told with its place: a key that it does not have, a story that is not there, no text', async () => {
    const text = '---\nheadline: Contact\ntitle: Contact\ntags: [a]\n---\n\nSee [it](story:tide).\n'
    expect(await said({ 'src/pages/contact.md': text, 'src/pages/empty.md': page('Empty', '') }))
      .toBe(`src/pages/contact.md:3:1  title
  found     the unknown key "title"
  expected  a field of a page
  mend      remove the line; headline is there already

    2 | headline: Contact
  > 3 | title: Contact
      | ^
    4 | tags: [a]

src/pages/contact.md:4:1  tags
  found     the key "tags", with which Eleventy’s templates steer the build
  expected  only the fields of a page: copy never steers the build
  mend      remove the line

    3 | title: Contact
  > 4 | tags: [a]
      | ^
    5 | ---

src/pages/empty.md:4:1
  found     no text
  expected  the text of the page after its front matter
  mend      write the page, or remove the file

    3 | ---
  > 4 |
      | ^
    5 |`)
    expect(await said({ 'src/pages/contact.md': page('Contact', 'See [it](story:tide).') }))
      .toBe(`src/pages/contact.md:5:10
  found     the story "tide", which does not exist
  expected  the slug of a story in the copy folder
  mend      write tides, or remove it

    3 | ---
    4 |
  > 5 | See [it](story:tide).
      |          ^`)
  })

  it('is told where it has no front matter', async () => {
    expect(await said({ 'src/pages/contact.md': 'Write to us.\n' })).toContain(
      'begin the file with ---, a line "headline: …" and another ---',
    )
  })

  it.each([
    ['world.md', 'the address /world/, which a section has', 'rename the file'],
    ['updates.md', 'the address /updates/, which the site uses itself', 'rename the file'],
    ['Über uns.md', 'the name "Über uns", which makes no address', 'rename the file to ueber-uns.md'],
    ['404.md', 'the name "404", which makes no address', 'rename the file'],
    ['contact.html', 'something that is no page', 'rename it if it is one, or move it out of the folder; pictures lie with the copy'],
    ['legal/terms.md', 'something that is no page', 'rename it if it is one, or move it out of the folder; pictures lie with the copy'],
  ])('is told of the file %s', async (name, found, mend) => {
    const told = await said({ [`src/pages/${name}`]: page('A page') })
    expect(told).toContain(`found     ${found}\n`)
    expect(told.split('\n').at(-1)).toBe(`  mend      ${mend}`)
  }) // prettier-ignore

  it('is told of a name that the site lists and no page has', async () => {
    expect(
      await said({ 'src/pages/contact.md': page('Contact'), ...footer(`['about', 'contacts']`) }),
    ).toBe(`_data/site.ts  footer[1]
  found     the page "contacts", which does not exist
  expected  the name of a file in src/pages, without its ending
  mend      write "contact", or remove it`)
  })
})

describe('a standing page in another language', () => {
  const PAGES: SiteFiles = {
    'src/articles/2026/11/mareas.md': story({ language: 'es', translationOf: 'tides' }),
    'src/articles/2026/11/geut.md': story({ language: 'he' }),
    'src/pages/contact.md': page('Contact'),
    'src/pages/contact.es.md': page('Contacto', 'Ella dijo: "aquí". Véase [otra](story:mareas).'),
    'src/pages/about.he.md': page('עלינו'),
    'src/pages/contact.ar.md': page('اتصل بنا'),
  }

  it('stands beside the fronts of its language, and the versions name each other', async () => {
    const site = await built(PAGES)
    const contacto = await site.read('es/contact/index.html')
    expect(contacto).toContain('<html lang="es" dir="ltr"')
    expect(contacto).toContain('<h1>Contacto</h1>')
    expect(contacto).toContain('«aquí»')
    expect(contacto).toContain('<a href="/2026/11/mareas/">otra</a>')
    for (const text of [contacto, await site.read('contact/index.html')]) {
      expect(text).toContain('hreflang="es" href="https://test.example/es/contact/"')
      expect(text).toContain('hreflang="en" href="https://test.example/contact/"')
      expect(text).toContain('hreflang="x-default" href="https://test.example/contact/"')
    }
    expect(await site.read('sitemap-pages.xml')).toContain(
      '<loc>https://test.example/es/contact/</loc>',
    )
  })

  it('is where the foot of pages in its language leads; others lead to the site’s own', async () => {
    const site = await built(PAGES)
    const spanish = await site.read('2026/11/mareas/index.html')
    expect(spanish).toContain('<li><a href="/es/contact/">Contacto</a></li>')
    expect(spanish).toContain('<li><a href="/about/" lang="en" dir="ltr">About</a></li>')
    const hebrew = await site.read('2026/11/geut/index.html')
    expect(hebrew).toContain('<li><a href="/he/about/">עלינו</a></li>')
    expect(hebrew).toContain('<li><a href="/contact/" lang="en" dir="ltr">Contact</a></li>')
  })

  it('on how the newsroom works is the one that stories in its language name', async () => {
    const site = await built({
      ...PAGES,
      'src/pages/corrections-policy.md': page('Corrections policy'),
      'src/pages/corrections-policy.es.md': page('Política'),
    })
    const named = async (slug: string) =>
      /"publishingPrinciples":"([^"]*)"/.exec(await site.read(`2026/11/${slug}/index.html`))?.[1]
    expect(await named('tides')).toBe('https://test.example/corrections-policy/')
    expect(await named('mareas')).toBe('https://test.example/es/corrections-policy/')
    expect(await named('geut')).toBe('https://test.example/corrections-policy/')
  })

  it('waits for the first story in its language', async () => {
    const site = await built(PAGES)
    expect(await site.files()).not.toContain('ar/contact/index.html')
    expect(await site.read('contact/index.html')).not.toContain('hreflang="ar"')
  })

  it('is a version of a page there is, in another language than the site’s', async () => {
    expect(await said({ 'src/pages/contact.md': page('C'), 'src/pages/contract.es.md': page('C') }))
      .toBe(`src/pages/contract.es.md
  found     a version of the page "contract", which does not exist
  expected  a page of this name in the language of the site, src/pages/contract.md
  mend      write "contact", or write that page, or remove this file`)
    expect(await said({ 'src/pages/contact.en.md': page('C') })).toBe(`src/pages/contact.en.md
  found     a version of a page in the language of the site
  expected  versions in other languages: the page itself is in the site’s own
  mend      rename the file to contact.md`)
  })
})
