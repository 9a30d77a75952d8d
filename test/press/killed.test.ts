// Whatever becomes of a run, readers see one whole release: the one before, or the new one.

import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seenIn } from './press-run-result.ts'

const RUN = path.join(import.meta.dirname, 'press-run.ts')
const KILLS = 200

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-press-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function start(text: string): ChildProcess {
  return fork(RUN, [folder, text], { execArgv: ['--import', 'tsx'], stdio: 'ignore' })
}

async function run(text: string): Promise<void> {
  const [code] = await once(start(text), 'exit')
  expect(code).toBe(0)
}

const whatReadersSee = () => seenIn(path.join(folder, 'dist'))

describe('a run of the press', () => {
  it(`that is killed at any of ${KILLS} moments leaves one whole release, and the next run completes`, async () => {
    await run('even')
    const seen = new Map<string, number>()
    const span = await timeOf(() => run('odd'))
    let now = 'odd'
    for (let kill = 0; kill < KILLS; kill += 1) {
      const next = now === 'odd' ? 'even' : 'odd'
      const child = start(next)
      const ended = once(child, 'exit')
      await once(child, 'message')
      // From before the first page is printed until after the release, evenly.
      await pause((kill / KILLS) * span)
      child.kill('SIGKILL')
      await ended
      const after = await whatReadersSee()
      expect([now, next], `after kill ${kill}`).toContain(after)
      seen.set(after === now ? 'old' : 'new', (seen.get(after === now ? 'old' : 'new') ?? 0) + 1)
      now = after
      if (kill % 10 === 9) {
        now = now === 'odd' ? 'even' : 'odd'
        await run(now)
        expect(await whatReadersSee()).toBe(now)
      }
    }
    // The kills fell on both sides of the release; else they would have shown nothing.
    expect([...seen.keys()].toSorted()).toEqual(['new', 'old'])
  }, 900_000)

  it('that may not write leaves the release before', async () => {
    await run('even')
    // No file may be longer than 512 bytes: a disk that is full, for the pages of this run.
    const limited = spawn(
      'sh',
      ['-c', 'ulimit -f 1; exec "$0" --import tsx "$@"', process.execPath, RUN, folder, 'odd'],
      { env: { ...process.env, LENGTH: '400' }, stdio: 'ignore' },
    )
    const [code, signal] = await once(limited, 'exit')
    expect(code === 0 && signal === null).toBe(false)
    expect(await whatReadersSee()).toBe('even')
    await run('odd')
    expect(await whatReadersSee()).toBe('odd')
  })

  it('waits for another that is under way', async () => {
    const runs = ['even', 'odd', 'even', 'odd'].map(start)
    const codes = await Promise.all(runs.map((child) => once(child, 'exit')))
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0])
    expect(['even', 'odd']).toContain(await whatReadersSee())
  })

  it('leaves nothing beside the site', async () => {
    await run('even')
    await run('odd')
    expect((await readdir(folder)).toSorted()).toEqual(['.cache', 'dist'])
    expect((await readdir(path.join(folder, '.cache'))).toSorted()).toEqual([
      'manifest',
      'release.json',
      'standby',
    ])
  })
})

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
