// npm run bench:pictures -- [--pictures 200] [--width 1920] [--rounds 3] [--folder FOLDER]
//
// Builds an archive in which every story has a picture of its own, and the same one without pictures:
// from nothing, when nothing has changed, and when a word of one story has. What the pictures cost a
// rebuild is the difference. Small pictures (--width 400) have fewer prints and are soon made.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { measureRun, type Measured } from '../press/measure-run.ts'
import { writeArchive, type Archive } from './illustrated-archive.ts'

const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '200' },
    width: { type: 'string', default: '1920' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string', default: path.join(tmpdir(), 'broadsheet-bench-pictures') },
  },
})
const [stories, width, rounds] = [values.pictures, values.width, values.rounds].map(Number)
const size = {
  stories: stories ?? 0,
  width: width ?? 0,
  height: Math.round(((width ?? 0) * 9) / 16),
}
const PROGRAM = path.resolve(import.meta.dirname, '../..')

console.log('| archive | build | wall | cores | peak memory |\n| --- | --- | --- | --- | --- |')
for (const illustrated of [true, false]) {
  const root = path.join(values.folder, illustrated ? 'illustrated' : 'plain')
  const archive = await writeArchive(root, size, illustrated)
  // A file that was written just now is read again: it may have been written twice within a tick.
  await setTimeout(3_000)
  const name = `${size.stories} stories, ${illustrated ? `each with a picture of ${size.width} × ${size.height}` : 'no pictures'}`
  row(name, 'from nothing', [await build(archive)])
  if (illustrated) console.error(`${readdirSync(path.join(root, 'dist/pictures')).length} prints`)
  row(name, 'nothing changed', await inTurns(() => build(archive)))
  row(
    name,
    'one story edited',
    await inTurns(() => {
      const text = readFileSync(archive.story, 'utf8')
      writeFileSync(archive.story, `${text}\nAnd again.\n`)
      return build(archive)
    }),
  )
  rmSync(root, { recursive: true, force: true })
}

function build({ root }: Archive): Promise<Measured> {
  const command = ['node', '--import', 'tsx', 'src/commands/build.ts', '--root', root]
  return measureRun({ command: [...command, '--at', '2026-11-23T09:00Z'], cwd: PROGRAM })
}

async function inTurns(run: () => Promise<Measured>): Promise<readonly Measured[]> {
  const runs: Measured[] = []
  for (let round = 0; round < (rounds ?? 1); round += 1) runs.push(await run())
  return runs
}

/** Medians. */
function row(archive: string, what: string, runs: readonly Measured[]): void {
  const median = (key: 'wall' | 'cpu' | 'memory') =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN
  console.log(
    `| ${archive} | ${what} | ${median('wall').toFixed(2)} s | ${median('cpu').toFixed(2)} s | ${Math.round(median('memory'))} MiB |`,
  )
}
