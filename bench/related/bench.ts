// npm run bench:related
// Time, memory and growth of related stories at 1,000, 10,000 and 100,000 generated stories, beside two others.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Measured } from './contenders.ts'

/** Where a contender is left out, it would take hours or more memory than a build may. */
const RUNS: readonly (readonly [contender: string, counts: readonly number[]])[] = [
  ['related', [1_000, 10_000, 100_000]],
  ['minisearch', [1_000, 10_000]],
  ['naive cosine', [1_000, 10_000]],
]

/** For ours, the heap that V8 may fill before it must collect: within a gibibyte with the arrays outside of it. */
const HEAP = '--max-old-space-size=384'

const measure = fileURLToPath(new URL('measure.ts', import.meta.url))
const rows: Record<string, string | number>[] = []

for (const [contender, counts] of RUNS) {
  for (const count of counts) {
    const run = spawnSync(
      process.execPath,
      [
        ...(contender === 'related' ? [HEAP] : []),
        '--import',
        'tsx',
        measure,
        contender,
        String(count),
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    if (run.status !== 0) throw new Error(`${contender} failed on ${count} stories.`)
    const { index, relate, sampled, again, ownEvent, cpu, megabytes } = JSON.parse(
      run.stdout,
    ) as Measured & { cpu: number; megabytes: number }
    rows.push({
      contender,
      stories: count,
      'index s': index.toFixed(2),
      'relate all s': `${relate.toFixed(2)}${sampled ? ` (from ${sampled})` : ''}`,
      'unchanged ms': again ? (again.unchanged * 1000).toFixed(0) : '',
      'one edit ms': again ? (again.edited * 1000).toFixed(0) : '',
      'total s': (index + relate).toFixed(2),
      'ms a story': (((index + relate) / count) * 1000).toFixed(2),
      // With what it took to make up the stories; wall time says less on a machine shared with others.
      'cpu s': cpu.toFixed(1),
      'peak MB': megabytes,
      'own event': ownEvent.toFixed(3),
    })
  }
}
console.table(rows)
