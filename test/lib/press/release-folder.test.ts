// A release never takes the place of anything that is not a release.

import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { releaseFolder } from '#lib/press/release-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'broadsheet-out-')))
  await mkdir(path.join(folder, 'site/src/articles'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => path.join(folder, name)
const judge = (name: string) => releaseFolder(at(name), [at('site')])

async function files(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(at(name)), { recursive: true })
    await writeFile(at(name), '')
  }
}

describe('a release may be put', () => {
  it.each(['site/dist', 'elsewhere/dist', 'site/..dist', 'site/source', 'siteb'])(
    'into %s, which is not there',
    async (name) => {
      expect(await judge(name)).toEqual({ ok: true, value: at(name) })
    },
  )

  it('into an empty folder', async () => {
    await mkdir(at('dist'))
    expect((await judge('dist')).ok).toBe(true)
  })

  it('in the place of an earlier release', async () => {
    await files('dist/index.html', 'dist/404.html', 'dist/sitemap.xml', 'dist/world/index.html')
    expect((await judge('dist')).ok).toBe(true)
  })

  it('where a symbolic link leads, and not in the place of the link', async () => {
    await files('real/index.html', 'real/404.html', 'real/sitemap.xml')
    await symlink(at('real'), at('dist'))
    expect(await judge('dist')).toEqual({ ok: true, value: at('real') })
    expect(await judge('dist/sub')).toEqual({ ok: true, value: at('real/sub') })
  })
})

describe('a release may not be put', () => {
  it('into a folder with somebody’s own files', async () => {
    await files('own/index.html', 'own/thesis.doc')
    expect(await judge('own')).toEqual({
      ok: false,
      problems: [
        {
          file: 'own',
          found: `the output folder ${at('own')}, which holds something else than an earlier build`,
          expected: 'a folder that is not there, is empty, or was built by this program',
          mend: 'name another folder with --out',
        },
      ],
    })
  })

  it('in the place of a file', async () => {
    await files('dist')
    expect((await judge('dist')).ok).toBe(false)
  })

  it('into a folder under version control', async () => {
    await files('dist/index.html', 'dist/404.html', 'dist/sitemap.xml', 'dist/.git/HEAD')
    expect((await judge('dist')).ok).toBe(false)
  })

  it.each(['site', '.', 'site/src', 'site/src/articles/new', 'site/_data', 'site/node_modules/x'])(
    'into %s, where the site is',
    async (name) => {
      expect(await judge(name)).toEqual({
        ok: false,
        problems: [
          {
            file: path.basename(at(name)),
            found: `the output folder ${at(name)}, where the files of the site itself are`,
            expected: 'a folder for the output alone',
            mend: 'name another folder with --out',
          },
        ],
      })
    },
  )

  it('where a symbolic link leads to the site', async () => {
    await symlink(at('site'), at('link'))
    expect((await judge('link')).ok).toBe(false)
    expect((await judge('link/src/new')).ok).toBe(false)
  })
})
