// Fonts: cut small, cut once, and stood in for by fonts of the same measure.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { charactersOf, unicodeRange, type CharacterSet } from '#lib/delivery/characters.ts'
import { FALLBACKS, VERTICALS } from '#lib/delivery/fallback-faces.ts'
import { cutFont, fontFiles, type FontFile } from '#lib/delivery/font-files.ts'
import { fontFaces } from '#lib/delivery/font-faces.ts'
import { preloadedFonts } from '#lib/delivery/preloaded-fonts.ts'
import { FACES } from '#lib/delivery/typefaces.ts'
import { measureOf } from './font-tables.ts'

const packages = createRequire(import.meta.url)
const LATIN_FALLBACKS = FALLBACKS.filter(({ characters }) => characters === undefined)
const SETS: readonly CharacterSet[] = ['latin', 'western', 'extended', 'hebrew', 'arabic']

describe('the fonts of the paper', () => {
  let folder: string
  let files: readonly FontFile[]
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-fonts-'))
    files = fontFiles(path.join(folder, 'cache'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  async function bytesOf(file: FontFile | undefined): Promise<Buffer> {
    const place = path.join(folder, 'made.woff2')
    await file?.make(place)
    return readFileSync(place)
  }

  it('weigh less than 38 kB for a plain story in English or Spanish, and 47 kB with its italic', async () => {
    const sizes = new Map<string, number>()
    for (const file of files.filter(({ characters }) => characters === 'latin'))
      sizes.set(file.address, (await bytesOf(file)).length)
    const [text = 0, italic = 0, display = 0, sans = 0] = sizes.values()
    expect(sizes.size).toBe(4)
    expect(text + display + sans).toBeLessThan(38_000)
    expect(text + display + sans + italic).toBeLessThan(47_000)
  })

  it('are the same bytes whenever they are cut', async () => {
    const { sources } = FACES.text
    const order = {
      face: FACES.text,
      characters: 'latin',
      source: readFileSync(packages.resolve(sources.latin ?? '')),
    } as const
    expect(await cutFont(order, 'woff2')).toEqual(await bytesOf(files[0]))
  })

  it('are cut once: a second release takes what is in the cache', async () => {
    const [file] = fontFiles(path.join(folder, 'kept'))
    await bytesOf(file)
    writeFileSync(path.join(folder, 'kept', path.basename(file?.address ?? '')), 'from the cache')
    expect((await bytesOf(file)).toString()).toBe('from the cache')
  })

  it('give each letter one file of a face: no sets overlap', () => {
    const all = SETS.flatMap((set) => Array.from(charactersOf(set)))
    expect(new Set(all).size).toBe(all.length)
    expect(charactersOf('latin')).toContain('’')
    expect(unicodeRange('extended')).toBe('U+100-130,U+132-151,U+154-17f,U+218-21b,U+1e9e')
  })

  it('name who made them', async () => {
    const { sources } = FACES.hebrewText
    const source = readFileSync(packages.resolve(sources.hebrew))
    const order = { face: FACES.hebrewText, characters: 'hebrew', source } as const
    const text = Buffer.from(await cutFont(order, 'truetype')).toString('latin1')
    // The name table may hold UTF-16.
    expect(text.replaceAll('\0', '').includes('The Frank Ruhl Libre Project Authors')).toBe(true)
  })

  it('are asked for at once in the script of the page, three in Latin, one in others and one for the nameplate', () => {
    const { latin, byLanguage } = preloadedFonts(files, 'The Broadsheet')
    const names = (addresses: readonly string[] = []) =>
      addresses.map((address) => address.replace(/-[\da-f]{12}\.woff2$/, ''))
    expect(names(latin)).toEqual([
      '/assets/text-latin',
      '/assets/display-latin',
      '/assets/sans-latin',
    ])
    expect(names(byLanguage['he'])).toEqual(['/assets/serif-hebrew', '/assets/display-latin'])
    expect(names(byLanguage['ar'])).toEqual(['/assets/serif-arabic', '/assets/display-latin'])
    const inHebrew = preloadedFonts(files, 'הארץ 24')
    expect(names(inHebrew.byLanguage['he'])).toEqual(['/assets/serif-hebrew'])
  })

  it.each(LATIN_FALLBACKS.map((fallback) => [fallback.locals[0], fallback] as const))(
    'are stood in for by %s, scaled to their measure',
    async (_name, { face, axes, ours }) => {
      const source = readFileSync(packages.resolve(face.sources.latin ?? ''))
      const cut = await cutFont(
        { face: { ...face, axes }, characters: 'latin', source },
        'truetype',
      )
      const measure = measureOf(cut)
      expect(measure.average).toBeCloseTo(ours, 4)
      expect([measure.ascent, measure.descent, measure.lineGap]).toEqual([
        ...VERTICALS[face.family],
        0,
      ])
    },
  )

  it('have a rule for every file, and one for every fallback; Arabic has a family of its own too', () => {
    const css = fontFaces(files)
    expect(css.match(/@font-face/g)).toHaveLength(files.length + FALLBACKS.length + 2)
    const alone = css.split('\n').filter((rule) => rule.includes("'Broadsheet Naskh'"))
    expect(alone).toHaveLength(2)
    for (const rule of alone) expect(rule).toMatch(/unicode-range:u\+60c,[^;]*;/i)
    expect(css).toContain("font-family:'Broadsheet Text';font-style:italic;font-weight:400 900;")
    expect(css).toContain("src:local('Arial'),local('ArialMT')")
  })
})
