// The build command as its user meets it: what it takes, what it says, and what it never does to `dist`.

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBuild, type Surroundings } from './sites/run-build.ts'
import { DATA, story, type SiteFiles } from './sites/small-site.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const AT = ['--at', '2026-11-23T09:00Z']

async function write(root: string, files: SiteFiles): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(folder, root, file)
    await mkdir(path.dirname(full), { recursive: true })
    await writeFile(full, content)
  }
}

const makeSite = (root = 'site', more: SiteFiles = {}) =>
  write(root, { ...DATA, 'src/articles/2026/11/tides.md': story({ headline: 'Tides' }), ...more })

const build = (args: readonly string[], more: Surroundings = {}) =>
  runBuild(args, { from: folder, ...more })
const read = (file: string) => readFile(path.join(folder, file), 'utf8')

/** Every file below a folder with its bytes, its place on the disk and the time of its last change. */
async function traces(root: string): Promise<readonly unknown[]> {
  const entries = await readdir(path.join(folder, root), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Promise.all(
    files.toSorted().map(async (file) => {
      const { ino, mtimeNs } = await stat(file, { bigint: true })
      return [file, ino, mtimeNs, await readFile(file, 'latin1')]
    }),
  )
}

const USAGE = `Usage: npm run build -- [options]
  --root FOLDER   a site's folder, with src/articles and _data (default: this one)
  --out FOLDER    where to put the finished site (default: dist in the site's folder)
  --at MOMENT     the moment of the edition, such as 2026-11-23T09:00Z (default: now)
  --explain SLUG  build nothing; say whether a story is live at that moment, and why
  --verify        trust no time stamp: compare every byte of the last release with what was printed
  --profile       say where the time went, and write .cache/build.cpuprofile
`

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await build(['--help'])).toEqual({ code: 0, stdout: USAGE, stderr: '' })
  })

  it('answers a mistake in it with exit code 2, and says how it is used', async () => {
    const { code, stdout, stderr } = await build(['--frobnicate'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Unknown option '--frobnicate'/)
    expect(stderr.endsWith(`\n\n${USAGE}`)).toBe(true)
  })
})

describe('a build', () => {
  it('puts the site into dist in its folder and says what it printed, what it held back, and what comes next', async () => {
    await makeSite('site', {
      'src/articles/2026/11/later.md': story({ published: '2026-11-23 10:15' }),
    })
    const { stdout, ...run } = await build(['--root', 'site', ...AT])
    // How many pages and files a paper has besides its stories, other tests say.
    const told = stdout
      .replace(/Took .* MB at most/, 'Took some time')
      .replace(/\d+ pages/, 'N pages')
      .replace(/(\d+) new(.*)\(\1 files/, 'N new$2(N files')
    expect({ ...run, stdout: told }).toEqual({
      code: 0,
      stdout: `Edition of 23 November 2026, 09:00 GMT: 1 story, N pages, in site/dist
Released: N new, 0 changed, 0 removed (N files printed, 0 as before).
Held back: 1
  src/articles/2026/11/later.md  scheduled: published says 23 November 2026, 10:15 GMT
Next change: 23 November 2026, 10:15 GMT
Took some time; 2 copies, 2 of them parsed.
`,
      // On a slow machine it tells what it is about.
      stderr: expect.stringMatching(/^(?:.+ \(after .+ s\)\n)*$/) as string,
    })
    expect(await read('site/dist/2026/11/tides/index.html')).toContain('<h1>Tides</h1>')
  })

  it('takes paths relative to the working folder, a trailing slash, spaces and letters of any script', async () => {
    const root = 'ma presse (1) [neu] {a,b} עיתון'
    await makeSite(root)
    const out = path.join(root, 'sortie n° 1 – ü')
    const { code, stdout, stderr } = await build([
      '--root',
      `./${root}/`,
      '--out',
      `${out}/`,
      ...AT,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`, in ${out}\n`)
    expect((await readdir(path.join(folder, root))).toSorted()).toEqual([
      '.cache',
      '_data',
      path.basename(out),
      'src',
    ])
    expect(await read(`${out}/index.html`)).toContain('Tides')
  })

  it('takes the folder it stands in for neither root nor output unless told', async () => {
    await makeSite()
    const { code, stdout } = await build(['--root', '.', '--out', '../elsewhere', ...AT], {
      from: path.join(folder, 'site'),
    })
    expect(code).toBe(0)
    expect(stdout).toContain(', in ../elsewhere\n')
    expect((await readdir(folder)).toSorted()).toEqual(['elsewhere', 'site'])
  })

  it('makes the edition of a moment; a local time there is UTC', async () => {
    await makeSite()
    const { stdout } = await build(['--root', 'site', '--at', '2026-07-01 09:30:59'])
    expect(stdout).toContain('Edition of 1 July 2026, 10:30 BST: 0 stories, ')
    expect(stdout).toContain('Next change: 20 November 2026, 09:00 GMT')
  })

  it('replaces the one before, and nothing stale stays', async () => {
    await makeSite()
    await build(['--root', 'site', ...AT])
    await rm(path.join(folder, 'site/src/articles/2026/11/tides.md'))
    await makeSite('site', {
      'src/articles/2026/11/tides.md': story({ status: 'draft' }),
      'src/articles/2026/11/moon.md': story({ headline: 'Moon' }),
    })
    const { code } = await build(['--root', 'site', ...AT])
    expect(code).toBe(0)
    expect(await readdir(path.join(folder, 'site/dist/2026/11'))).toEqual(['moon'])
    expect((await readdir(path.join(folder, 'site'))).toSorted()).toEqual([
      '.cache',
      '_data',
      'dist',
      'src',
    ])
  })
})

describe('a build that cannot be', () => {
  it('tells every problem with exit code 1 and leaves the last good site untouched', async () => {
    await makeSite()
    await build(['--root', 'site', ...AT])
    const before = await traces('site/dist')
    await makeSite('site', {
      'src/articles/2026/11/a.md': story({ kind: 'nwes' }),
      'src/articles/2026/11/b.md': story({ tilte: 'B' }),
    })
    const { code, stdout, stderr } = await build(['--root', 'site', ...AT])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('src/articles/2026/11/a.md:4:7  kind\n')
    expect(stderr).toContain('src/articles/2026/11/b.md:4:1  tilte\n')
    expect(stderr).toMatch(
      /\n\n2 problems\. Nothing was built; the last good site is untouched\.\n$/,
    )
    expect(await traces('site/dist')).toEqual(before)
  })

  it('says so of a root without a site', async () => {
    const { code, stderr } = await build(['--root', 'nowhere', ...AT])
    expect(code).toBe(1)
    expect(stderr).toContain('_data/site.ts\n  found     no such file\n')
    expect(await readdir(folder)).toEqual([])
  })

  it('touches no output folder that holds somebody’s own files', async () => {
    await makeSite()
    await write('own', { 'index.html': 'mine', 'thesis.txt': 'mine' })
    const before = await traces('.')
    const { code, stderr } = await build(['--root', 'site', '--out', 'own', ...AT])
    expect(code).toBe(1)
    expect(stderr).toBe(`own
  found     the output folder ${path.join(folder, 'own')}, which holds something else than an earlier build
  expected  a folder that is not there, is empty, or was built by this program
  mend      name another folder with --out

1 problem. Nothing was built; the last good site is untouched.
`)
    expect(await traces('.')).toEqual(before)
  })

  it('touches no folder of the site itself', async () => {
    await makeSite()
    const before = await traces('.')
    const { code, stderr } = await build(['--root', 'site', '--out', 'site', ...AT])
    expect(code).toBe(1)
    expect(stderr).toContain(
      `found     the output folder ${path.join(folder, 'site')}, where the files of the site itself are\n`,
    )
    expect(await traces('.')).toEqual(before)
  })

  it('passes on what the system refuses, without a stack', async () => {
    await makeSite('site', { file: '' })
    expect(await build(['--root', 'site', '--out', 'site/file/dist', ...AT])).toEqual({
      code: 1,
      stdout: '',
      stderr: `ENOTDIR: not a directory, scandir '${path.join(folder, 'site/file')}'

Nothing was built; the last good site is untouched.
`,
    })
  })
})

describe('--explain', () => {
  it('says whether a story is live, and builds nothing', async () => {
    await makeSite('site', {
      'src/articles/2026/11/later.md': story({
        published: '2026-11-20',
        embargo: '2026-11-24 10:00',
      }),
    })
    expect(await build(['--root', 'site', '--explain', 'later', ...AT])).toEqual({
      code: 0,
      stdout: `src/articles/2026/11/later.md (/2026/11/later/)
  at 23 November 2026, 09:00 GMT: under embargo until 24 November 2026, 10:00 GMT
  status ready; published 20 November 2026, 00:00 GMT; embargo 24 November 2026, 10:00 GMT
`,
      stderr: '',
    })
    expect((await readdir(path.join(folder, 'site'))).toSorted()).toEqual(['_data', 'src'])
  })

  it('takes a slug that no story has for a mistake of the command line', async () => {
    await makeSite()
    expect(await build(['--root', 'site', '--explain', 'tidess', ...AT])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'There is no story with the slug "tidess": write "tides", or see the names of the files in src/articles.\n',
    })
  })
})

describe('--profile', () => {
  it('says how long each stage took, and writes what a profile viewer reads', async () => {
    await makeSite()
    const { code, stdout } = await build(['--root', 'site', '--profile', ...AT])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /\n {2}read +\S+ s\n {2}compose +\S+ s\n {2}search +\S+ s\n {2}compare +\S+ s\n {2}print +\S+ s\n {2}pictures +\S+ s\n {2}release +\S+ s\n$/,
    )
    const profile = JSON.parse(await read('site/.cache/build.cpuprofile')) as {
      readonly nodes: readonly unknown[]
    }
    expect(profile.nodes.length).toBeGreaterThan(10)
  })
})
