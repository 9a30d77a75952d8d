import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '#lib/press/lock.ts'

describe('the lock of a site', () => {
  let folder: string
  let lock: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-lock-'))
    lock = path.join(folder, 'lock')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const nobody = () => {
    throw new Error('There is nobody to wait for.')
  }

  it('lets one run work at a time, in whatever order they come', async () => {
    const told: string[] = []
    const run = (name: string) =>
      withLock(
        lock,
        () => {},
        async () => {
          told.push(`${name} begins`)
          await new Promise((resolve) => setTimeout(resolve, 20))
          told.push(`${name} ends`)
        },
      )
    await Promise.all([run('a'), run('b'), run('c')])
    for (let at = 0; at < told.length; at += 2)
      expect(told[at + 1]).toBe(told[at]?.replace('begins', 'ends'))
  })

  it('is given back when the work fails', async () => {
    await expect(withLock(lock, nobody, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    )
    expect(await withLock(lock, nobody, () => Promise.resolve('yes'))).toBe('yes')
  })

  it.each([
    ['a process that is no more', '999999999 1'],
    ['a process that began at another time than the one that has its id now', `${process.pid} 1`],
    ['nobody, as a run killed at the wrong moment once left it', ''],
  ])('is taken over from %s', async (_who, name) => {
    await writeFile(lock, name)
    expect(await withLock(lock, nobody, () => Promise.resolve('done'))).toBe('done')
  })
})
