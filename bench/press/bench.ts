// npm run bench:press -- --sizes 1k,10k[,100k] [--rounds 3] [--all] [--cache FOLDER]
//
// Builds seeded archives with us and with our peers, in turns, checks that all have built the same
// newspaper, and prints how they compare. Ratios are of medians; below 1 is better than the rival.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fromNothing, OURS, RIVALS, type Contender } from './contenders.ts'
import { measureRun, type Measured } from './measure-run.ts'
import { outputOf, unlike, type Output } from './outputs.ts'
import { printTable, type Row } from './print-table.ts'
import { archiveOf } from './write-archives.ts'

const NOTHING = 'broadsheet, nothing changed'
const ONE = 'broadsheet, one story edited'
const AGAIN = 'hugo without related, again'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1k,10k' },
    rounds: { type: 'string', default: '3' },
    all: { type: 'boolean', default: false },
    cache: { type: 'string', default: path.join(tmpdir(), 'broadsheet-bench') },
  },
})
const rounds = Number(values.rounds)
console.log(`${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
for (const size of values.sizes.split(',')) {
  const count = Number(size.replace(/k$/, '000'))
  const archive = archiveOf(count, values.cache)
  console.log(printTable(size, await measureAll(count, archive)))
}

/** Full builds of all in turns, then what we do where little or nothing has changed. */
async function measureAll(count: number, archive: string): Promise<readonly Row[]> {
  const rivals = RIVALS.filter(({ upTo }) => values.all || count <= upTo)
  const runs = new Map<string, Measured[]>()
  const outputs = new Map<string, Output>()
  const note = (name: string, run: Measured) => {
    runs.set(name, [...(runs.get(name) ?? []), run])
    console.error(
      `  ${name}: ${run.wall.toFixed(1)} s, ${run.cpu.toFixed(1)} s of cores, ${Math.round(run.memory)} MiB`,
    )
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of [OURS, ...rivals]) {
      fromNothing(contender, archive)
      note(contender.name, await measureRun(contender.order(archive)))
      if (round === 0) outputs.set(contender.name, outputOf(contender.order(archive).out))
    }
    note(NOTHING, await measureRun(OURS.order(archive)))
    const takeBack = editOne(archive)
    note(ONE, await measureRun(OURS.order(archive)))
    takeBack()
    const again = RIVALS[0]
    if (again) note(AGAIN, await measureRun(again.order(archive)))
  }
  compare(outputs, rivals)
  return [...runs].map(([name, measured]) => ({ name, measured, output: outputs.get(name) }))
}

/** An editor adds a sentence to a story of two years ago; gives what takes it back. */
function editOne(archive: string): () => void {
  const folder = path.join(archive, 'broadsheet/src/articles/2024/06')
  const names = readdirSync(folder).toSorted()
  const file = path.join(folder, names[Math.floor(names.length / 2)] ?? '')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, `${before}\nAn editor adds a line.\n`)
  return () => {
    writeFileSync(file, before)
  }
}

function compare(outputs: ReadonlyMap<string, Output>, rivals: readonly Contender[]): void {
  const ours = outputs.get(OURS.name)
  for (const { name, related } of rivals) {
    const theirs = outputs.get(name)
    const told = ours && theirs ? unlike(ours, theirs, { related }) : []
    for (const difference of told) console.log(`! ${name}: ${difference}`)
  }
  if (ours && ours.withFour < 0.95 * ours.articles)
    console.log(`! ours: four related links on ${ours.withFour} pages only`)
}
