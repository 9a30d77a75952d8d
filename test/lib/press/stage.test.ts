// A release takes the place of the one before only when it is whole.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { release } from '#lib/press/stage.ts'

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-stage-'))
  out = path.join(folder, 'dist')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An id that no process has: one that has just ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

async function put(name: string, text: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'page'), text)
}

const pageIn = (name: string) => readFile(path.join(folder, name, 'page'), 'utf8')
const print = (text: string) => (stage: string) => writeFile(path.join(stage, 'page'), text)

describe('a release', () => {
  it('appears with the folders above it, and leaves nothing beside itself', async () => {
    out = path.join(folder, 'a/b/dist')
    await release(out, print('new'))
    expect(await pageIn('a/b/dist')).toBe('new')
    expect(await readdir(path.join(folder, 'a/b'))).toEqual(['dist'])
  })

  it('replaces the one before as a whole', async () => {
    await put('dist', 'old')
    await writeFile(path.join(out, 'stale'), '')
    await release(out, print('new'))
    expect(await readdir(out)).toEqual(['page'])
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('is not seen before it is whole', async () => {
    await put('dist', 'old')
    await release(out, async (stage) => {
      await print('new')(stage)
      expect(await pageIn('dist')).toBe('old')
    })
  })

  it('that fails leaves the one before, and nothing of itself', async () => {
    await put('dist', 'old')
    const failing = release(out, async (stage) => {
      await print('half')(stage)
      throw new Error('No ink.')
    })
    await expect(failing).rejects.toThrow('No ink.')
    expect(await pageIn('dist')).toBe('old')
    expect(await readdir(folder)).toEqual(['dist'])
  })
})

describe('what a killed run has left', () => {
  it('is cleared by the next run', async () => {
    const dead = await deadProcess()
    await put('dist', 'old')
    await put(`dist.next-${dead}`, 'half')
    await put(`dist.old-${dead}`, 'older')
    await release(out, print('new'))
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('comes back when it is the only whole release, even if the next run fails', async () => {
    await put(`dist.old-${await deadProcess()}`, 'old')
    await expect(release(out, () => Promise.reject(new Error('No ink.')))).rejects.toThrow(
      'No ink.',
    )
    expect(await pageIn('dist')).toBe('old')
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('is left alone while its run goes on', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    try {
      await put(`dist.next-${child.pid}`, 'being made')
      await release(out, print('new'))
      expect((await readdir(folder)).toSorted()).toEqual(['dist', `dist.next-${child.pid}`])
    } finally {
      child.kill()
    }
  })

  it('is told from folders that only look like it', async () => {
    const dead = await deadProcess()
    const others = [
      `dist.beta.next-${dead}`,
      `dist.beta.old-${dead}`,
      `distant.old-${dead}`,
      `dist.old-${dead}.bak`,
      'dist.old',
      'dist.next-',
    ]
    for (const name of others) await put(name, name)
    await release(out, print('new'))
    expect(others.filter((name) => existsSync(path.join(folder, name)))).toEqual(others)
  })
})
