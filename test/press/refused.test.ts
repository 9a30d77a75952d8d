// What the system refuses: a disk that is full, files and folders that may not be written. Readers see
// one whole release all the same, and once there is room the next run completes.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seenIn } from './press-run-result.ts'

const RUN = path.join(import.meta.dirname, 'press-run.ts')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-refused-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The user who runs the press: whoever runs the tests, but never one to whom nothing is forbidden. */
const NOBODY = 65_534
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

async function run(where: string, text: string): Promise<{ code: number | null; told: string }> {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), RUN, where, text],
    {
      ...user,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let told = ''
  child.stderr.on('data', (chunk) => (told += String(chunk)))
  // SAFETY: Node tells the code, or nothing where a signal ended it.
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, told }
}

async function ownedFolder(name: string): Promise<string> {
  const place = path.join(folder, name)
  await mkdir(place, { recursive: true })
  await chmod(folder, 0o755)
  if (user.uid !== undefined) await chown(place, user.uid, user.gid)
  return place
}

const mount = (args: readonly string[]) => spawnSync('mount', args).status === 0

/** Where this user may not mount a disk, a full one is not tried. */
const canMount = (() => {
  const probe = path.join(tmpdir(), `broadsheet-mount-${process.pid}`)
  spawnSync('mkdir', [probe])
  const mounted = mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe])
  if (mounted) spawnSync('umount', [probe])
  spawnSync('rmdir', [probe])
  if (!mounted) console.log('No full disk was tried: this user may not mount one.')
  return mounted
})()

describe.skipIf(!canMount)('a full disk', () => {
  it('leaves one whole release, wherever in a run it is full, and the next run completes', async () => {
    const disk = await ownedFolder('disk')
    expect(mount(['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])).toBe(true)
    try {
      if (user.uid !== undefined) await chown(disk, user.uid, user.gid)
      expect(await run(disk, 'even')).toEqual({ code: 0, told: '' })
      const used = usedOf(disk)
      let now = 'even'
      const seen = new Set<string>()
      // From no room at all to room for everything, in steps of a few files.
      for (let room = 0; room < 760; room += 40) {
        const next = now === 'even' ? 'odd' : 'even'
        expect(mount(['-o', `remount,size=${used + room}k`, disk])).toBe(true)
        const { code, told } = await run(disk, next)
        const after = await seenIn(path.join(disk, 'dist'))
        expect([now, next], `with ${room} KiB`).toContain(after)
        if (code !== 0) expect(told).toContain('ENOSPC')
        seen.add(code === 0 ? 'done' : 'full')
        expect(mount(['-o', 'remount,size=4m', disk])).toBe(true)
        expect(await run(disk, next)).toEqual({ code: 0, told: '' })
        expect(await seenIn(path.join(disk, 'dist'))).toBe(next)
        now = next
      }
      expect([...seen].toSorted()).toEqual(['done', 'full'])
    } finally {
      spawnSync('umount', [disk])
    }
  }, 600_000)
})

describe('what may not be written', () => {
  it('if it is a file of the release, is replaced by its next version', async () => {
    const place = await ownedFolder('site')
    await run(place, 'even')
    for (const name of await readdir(path.join(place, 'dist/3')))
      await chmod(path.join(place, 'dist/3', name, 'index.html'), 0o444)
    expect(await run(place, 'odd')).toEqual({ code: 0, told: '' })
    expect(await seenIn(path.join(place, 'dist'))).toBe('odd')
  })

  it.each(['.', 'dist', 'dist/3', '.cache'])(
    'if it is the folder %s, leaves one whole release, and the next run completes',
    async (name) => {
      const place = await ownedFolder('site')
      await run(place, 'even')
      const closed = path.join(place, name)
      await chmod(closed, 0o555)
      const { code } = await run(place, 'odd')
      const after = await seenIn(path.join(place, 'dist'))
      expect(['even', 'odd']).toContain(after)
      if (code === 0) expect(after).toBe('odd')
      // The folder may have changed places with its like, or stand aside.
      await chmod(place, 0o755)
      const aside = (await readdir(place)).filter((entry) => entry.startsWith('dist.old-'))
      const trees = ['.cache', 'dist', '.cache/standby', 'dist/3', '.cache/standby/3', ...aside]
      for (const tree of trees)
        if (existsSync(path.join(place, tree))) await chmod(path.join(place, tree), 0o755)
      expect(await run(place, 'odd')).toEqual({ code: 0, told: '' })
      expect(await seenIn(path.join(place, 'dist'))).toBe('odd')
    },
  )
})

/** In KiB. */
function usedOf(disk: string): number {
  const { stdout } = spawnSync('df', ['-k', '--output=used', disk], { encoding: 'utf8' })
  return Number(stdout.split('\n')[1])
}
