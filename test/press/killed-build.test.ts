// Whole builds that are killed: with all their processes, while they read, relate, print or release.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn } from '../bytes-in.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from '../sites/small-site.ts'

const HOME = path.resolve(import.meta.dirname, '../..')
const KILLS = 12

/** An edition in which every story has another text: several processes read it, and several print. */
function edition(word: string): SiteFiles {
  const files = Array.from({ length: 170 }, (_none, number) => [
    `src/articles/2026/11/story-${number}.md`,
    story(
      { headline: `Story ${number} of the ${word}`, topics: `[Topic ${number % 40}]` },
      `The ${word} of number ${number} and ${number % 7} others.`,
    ),
  ])
  return Object.fromEntries(files)
}

let site: SmallSite
beforeAll(async () => {
  site = await smallSite(edition('tide'))
})
afterAll(() => site.remove())

/** Starts a build as `npm run build` does, and kills it after so many milliseconds, if it has not ended. */
async function build(
  out: string,
  killAfter?: number,
): Promise<{ readonly code: number | null; readonly told: string }> {
  const args = ['--root', site.root, '--out', out, '--at', '2026-11-23T09:00Z']
  const child = spawn(
    process.execPath,
    [path.join(HOME, 'src/commands/run.js'), 'build', ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let told = ''
  child.stderr.on('data', (chunk) => (told += String(chunk)))
  const ended = once(child, 'exit')
  if (killAfter !== undefined) {
    await Promise.race([ended, pause(killAfter)])
    child.kill('SIGKILL')
  }
  // SAFETY: Node tells the code, or nothing where a signal ended it.
  const [code] = (await ended) as [number | null]
  return { code, told }
}

describe('a whole build', () => {
  it(`that is killed at any of ${KILLS} moments leaves one whole release, and the next completes`, async () => {
    const words = ['tide', 'moon'] as const
    const expected: Record<string, Record<string, string>> = {}
    let span = 0
    for (const word of words) {
      await site.write(edition(word))
      const started = performance.now()
      expect(await build(path.join(site.root, word))).toMatchObject({ code: 0 })
      span = performance.now() - started
      expected[word] = await bytesIn(path.join(site.root, word))
    }
    expect(await build(site.out)).toMatchObject({ code: 0 })
    let now: (typeof words)[number] = 'moon'
    for (let kill = 0; kill < KILLS; kill += 1) {
      const next: (typeof words)[number] = now === 'tide' ? 'moon' : 'tide'
      await site.write(edition(next))
      await build(site.out, ((kill + 1) / KILLS) * span)
      const seen = await bytesIn(site.out)
      const isOne = words.some((word) => isSame(seen, expected[word] ?? {}))
      expect(isOne, `after kill ${kill}`).toBe(true)
      const again = await build(site.out)
      expect(again.code, `after kill ${kill}: ${again.told}`).toBe(0)
      expect(await bytesIn(site.out), `after kill ${kill}`).toEqual(expected[next])
      now = next
    }
  }, 900_000)
})

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
