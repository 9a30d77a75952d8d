// A site that is built again after every edit is, at every step, the site that a build from nothing makes.

import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite, type Built } from '#lib/eleventy/build-site.ts'
import { cacheFolder } from '#lib/press/cache-folder.ts'
import { compareText, type Checked } from '#lib/story/problem.ts'
import { DATA, moment, smallSite, type SmallSite } from '../sites/small-site.ts'
import { aJpeg } from '../sites/pictures.ts'
import { otherProgram, type OtherProgram } from './other-program.ts'
import { anEdit, filesOf, MORNING, type Day, type Edit } from './newsroom-days.ts'

/** 4 newsrooms of 125 steps each. */
const NEWSROOMS = [1, 2, 3, 4]
const STEPS = 125

/** A moment so many minutes after the desks begin. */
const minutesIn = (minutes: number) =>
  moment(new Date(Date.UTC(2026, 10, 23, 9, minutes)).toISOString())

let program: OtherProgram
beforeAll(async () => {
  program = await otherProgram()
})
afterAll(() => program.remove())

describe.each(NEWSROOMS)('newsroom %i', (seed) => {
  let site: SmallSite
  beforeAll(async () => {
    site = await smallSite({})
  })
  afterAll(() => site.remove())

  it(`is after each of ${STEPS} edits what a build from nothing makes of it`, async () => {
    const edits = fc.sample(anEdit, { seed, numRuns: STEPS })
    let day = MORNING
    let before = new Map<string, Traced>()
    for (const [step, edit] of edits.entries()) {
      const told = `step ${step}: ${edit.name}`
      const next = edit.apply(day)
      await lay(site.root, day, next)
      if (step % 25 === 24) await harmCache(site.root, step)
      if (step % 60 === 59) {
        // A template is edited; then somebody takes that back, and the cache is of another version.
        await program.editTemplate(`step${step}`)
        if ((await buildInto('dist', site.root, next)).ok)
          expect(await builtElsewhere('dist', site.root, next), told).toEqual(
            await builtElsewhere('anew', site.root, next),
          )
        before = await traced(site.out)
      }
      const built = await buildInto('dist', site.root, next)
      if (!built.ok) {
        // The desk has made a mistake: the site stays as it is, and the edit is taken back.
        expect(await traced(site.out), told).toEqual(before)
        await lay(site.root, next, day)
        continue
      }
      day = next
      const after = await traced(site.out)
      expect(bytesIn(after), told).toEqual(bytesIn(await fromNothing(site.root, day)))
      expect(rewrittenInVain(before, after), told).toEqual([])
      expect(noteOf(built.value), told).toEqual(differences(before, after))
      before = after
    }
  }, 900_000)
})

interface Traced {
  readonly bytes: string
  readonly written: number
}

async function traced(folder: string): Promise<Map<string, Traced>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
  const all = await Promise.all(
    files.map(async (file): Promise<[string, Traced]> => [
      path.relative(folder, file),
      { bytes: await readFile(file, 'latin1'), written: (await stat(file)).mtimeMs },
    ]),
  )
  return new Map(all)
}

function bytesIn(files: ReadonlyMap<string, Traced>): Record<string, string> {
  return Object.fromEntries([...files].map(([file, { bytes }]) => [file, bytes]))
}

/** Files with the same bytes and another time. */
function rewrittenInVain(
  before: ReadonlyMap<string, Traced>,
  after: ReadonlyMap<string, Traced>,
): readonly string[] {
  return [...after].flatMap(([file, { bytes, written }]) => {
    const old = before.get(file)
    return old?.bytes === bytes && old.written !== written ? [file] : []
  })
}

interface Differences {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

function differences(
  before: ReadonlyMap<string, Traced>,
  after: ReadonlyMap<string, Traced>,
): Differences {
  const urls = (files: Iterable<string>) => [...files].map(urlOf).toSorted()
  return {
    added: urls([...after.keys()].filter((file) => !before.has(file))),
    changed: urls(
      [...after].flatMap(([file, { bytes }]) =>
        before.has(file) && before.get(file)?.bytes !== bytes ? [file] : [],
      ),
    ),
    removed: urls([...before.keys()].filter((file) => !after.has(file))),
  }
}

function urlOf(file: string): string {
  return `https://test.example/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

function noteOf({ release }: Built): Differences {
  const urls = (files: readonly { readonly url: string }[]) => files.map(({ url }) => url)
  const { added, changed, removed } = release.note
  return { added: urls(added), changed: urls(changed), removed: urls(removed) }
}

function buildInto(folder: string, root: string, { minute }: Day): Promise<Checked<Built>> {
  return buildSite({
    root,
    out: path.join(root, folder),
    at: minutesIn(minute),
    audience: 'public',
  })
}

/** What another version of the program makes of the copy, in place of what lies there. */
async function builtElsewhere(folder: string, root: string, { minute }: Day) {
  const out = path.join(root, folder)
  program.build({ root, out, at: new Date(minutesIn(minute)).toISOString() })
  const bytes = bytesIn(await traced(out))
  if (folder !== 'dist') {
    await rm(out, { recursive: true })
    await rm(cacheFolder(root, out), { recursive: true })
  }
  return bytes
}

/** The same copy in another folder, without any cache. */
async function fromNothing(root: string, day: Day): Promise<Map<string, Traced>> {
  const clean = path.join(root, 'clean')
  try {
    await mkdir(clean)
    await lay(clean, MORNING, day)
    const built = await buildInto('dist', clean, day)
    expect(built.ok).toBe(true)
    return await traced(path.join(clean, 'dist'))
  } finally {
    await rm(clean, { recursive: true, force: true })
  }
}

/** Writes what an edit has changed, and nothing else. */
async function lay(root: string, before: Day, day: Day): Promise<void> {
  const old = filesOf(before)
  const files = filesOf(day)
  await mkdir(path.join(root, 'src/articles/2026/11'), { recursive: true })
  for (const file of old.keys()) if (!files.has(file)) await rm(path.join(root, file))
  if (before === MORNING || before.picture !== day.picture) await layPictures(root, day.picture)
  const copy = [...files].filter(([file, text]) => old.get(file) !== text)
  for (const [file, text] of [...copy, ...dataOf(day)]) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
}

async function layPictures(root: string, version: number): Promise<void> {
  const folder = path.join(root, 'src/articles/2026/11')
  const colour = ['red', 'green', 'blue'][version] ?? 'black'
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${90 + version}" height="60"><rect width="9" height="9" fill="${colour}"/></svg>`
  await writeFile(path.join(folder, 'harbour.svg'), drawing)
  await writeFile(path.join(folder, 'harbour.jpg'), await aJpeg(60 + version, 40))
}

function dataOf({ author }: Day): readonly (readonly [string, string])[] {
  const data = {
    ...DATA,
    '_data/authors.ts': `export default { 'jane-roe': { name: '${author}', role: 'Reporter' } }`,
    '_data/storylines.ts': `export default { harbour: { name: 'The harbour' } }`,
  }
  return Object.entries(data).map(([file, text]) => [file, text])
}

/** Cuts a file of the cache short, or writes nonsense over it, or takes it away. */
async function harmCache(root: string, step: number): Promise<void> {
  const cache = path.join(root, '.cache')
  const files = [...(await traced(cache)).keys()].filter((file) => !file.endsWith('lock'))
  const file = path.join(cache, files[(step * 7919) % files.length] ?? '')
  // Files of the standby are files of the site: to write into them would be to edit what is served.
  const isServed = file.includes(`${path.sep}standby${path.sep}`)
  if (isServed || step % 3 === 0) await rm(file)
  else if (step % 3 === 1) await truncate(file, Math.floor((await stat(file)).size / 2))
  else await writeFile(file, 'broadsheet manifest 0\n')
}

/** The sorts of edit above that a newsroom of these steps sees. */
describe('the newsrooms', () => {
  it('see every sort of edit', () => {
    const seen = NEWSROOMS.flatMap((seed) => fc.sample(anEdit, { seed, numRuns: STEPS })).map(
      ({ name }: Edit) => name.split(' story-')[0]?.replace(/^add .*/, 'add'),
    )
    expect([...new Set(seen)].toSorted((a = '', b = '') => compareText(a, b))).toEqual([
      'add',
      'change date',
      'change section',
      'delete',
      'embargo',
      'move',
      'nothing',
      'picture',
      'redraw',
      'rename author',
      'retitle',
      'retopic',
      'rewrite',
      'storyline',
      'time passes',
      'translate',
      'withdraw',
    ])
  })
})
