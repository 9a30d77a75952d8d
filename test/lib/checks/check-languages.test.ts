// The checks of languages find what was broken for them on a site that was fine.

import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'
import { breakFile, findingsOn } from './findings.ts'

const ORIGIN = 'https://test.example'
const TIDES = '2026/11/tides/index.html'
const MAREAS = '2026/11/mareas/index.html'

describe('the checks of languages', () => {
  let site: SmallSite
  beforeEach(async () => {
    site = await smallSite({
      'src/articles/2026/11/tides.md': story({ headline: 'Tides' }),
      'src/articles/2026/11/mareas.md': story({ language: 'es', translationOf: 'tides' }),
      'src/articles/2026/11/geut.md': story({ language: 'he', translationOf: 'tides' }),
    })
    const built = await site.build()
    expect(built.ok).toBe(true)
    expect(found()).toEqual([])
  })
  afterEach(() => site.remove())

  const found = () => findingsOn(site.out, ORIGIN)

  async function findingsAfter(
    file: string,
    from: string | RegExp,
    to: string,
  ): Promise<readonly string[]> {
    await breakFile(path.join(site.out, file), from, to)
    return found()
  }

  const versionIn = (language: string, slug: string) =>
    `<link rel="alternate" hreflang="${language}" href="${ORIGIN}/2026/11/${slug}/">`

  it('find a page that does not say its language', async () => {
    expect(await findingsAfter('404.html', '<html lang="en"', '<html')).toEqual([
      '404.html <html> no lang',
    ])
  })

  it('find a lang that is no code, and a direction that is not that of the language', async () => {
    expect(await findingsAfter('404.html', '<html lang="en"', '<html lang="English"')).toEqual([
      '404.html <html> the lang "English"',
    ])
    expect(
      await findingsAfter(
        '2026/11/geut/index.html',
        '<html lang="he" dir="rtl"',
        '<html lang="he" dir="ltr"',
      ),
    ).toContain('2026/11/geut/index.html <html> the dir "ltr" with the lang he')
  })

  it('find a version that does not name the page in turn', async () => {
    expect(await findingsAfter(MAREAS, versionIn('he', 'geut'), '')).toEqual(
      expect.arrayContaining([
        `2026/11/geut/index.html <link> the version ${ORIGIN}/2026/11/mareas/, which does not name this page in turn`,
        `sitemap-2026.xml ${ORIGIN}/2026/11/mareas/ with other versions than the page names`,
      ]),
    )
  })

  it('find a page that does not name itself among its versions', async () => {
    expect(await findingsAfter(MAREAS, versionIn('es', 'mareas'), '')).toContain(
      `${MAREAS} <link> versions of the page without the page itself`,
    )
  })

  it('find a version that is not there, is in another language, or is the second in one', async () => {
    expect(await findingsAfter(TIDES, versionIn('es', 'mareas'), versionIn('es', 'mar'))).toContain(
      `${TIDES} <link> the version ${ORIGIN}/2026/11/mar/, which is not there`,
    )
    expect(await findingsAfter(TIDES, versionIn('es', 'mar'), versionIn('es', 'geut'))).toContain(
      `${TIDES} <link> ${ORIGIN}/2026/11/geut/ as the version in es`,
    )
    expect(await findingsAfter(TIDES, versionIn('es', 'geut'), versionIn('he', 'geut'))).toContain(
      `${TIDES} <link> two versions in he`,
    )
  })

  it('find a version that may not be indexed', async () => {
    expect(
      await findingsAfter(MAREAS, '<head>', '<head>\n<meta name="robots" content="noindex">'),
    ).toContain(`${TIDES} <link> the version ${ORIGIN}/2026/11/mareas/, which is not there`)
  })

  it('find a link that names another language than its target is in', async () => {
    expect(
      await findingsAfter(TIDES, 'hreflang="es" lang="es"', 'hreflang="ar" lang="es"'),
    ).toEqual([`${TIDES} <a> a link in ar to /2026/11/mareas/`])
  })

  it('find a sitemap that leaves a version out', async () => {
    expect(
      await findingsAfter(
        'sitemap-2026.xml',
        `<xhtml:link rel="alternate" hreflang="he" href="${ORIGIN}/2026/11/geut/"/>`,
        '',
      ),
    ).toEqual([expect.stringContaining('with other versions than the page names')])
  })
})
