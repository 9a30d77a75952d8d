// The table that a bench prints, in Markdown.

import type { Measured } from './measure-run.ts'
import type { Output } from './outputs.ts'

export interface Row {
  readonly name: string
  readonly measured: readonly Measured[]
  readonly output?: Output | undefined
}

/** Medians of each row, and its wall time and memory as ratios of what we need from nothing. */
export function printTable(size: string, rows: readonly Row[]): string {
  const ours = rows[0]
  const lines = rows.map((row) => {
    const { output } = row
    return [
      row.name,
      `${median(row, 'wall').toFixed(2)} s`,
      `${median(row, 'cpu').toFixed(2)} s`,
      `${Math.round(median(row, 'memory'))} MiB`,
      ours ? ratio(ours, row, 'wall') : '',
      ours ? ratio(ours, row, 'cpu') : '',
      ours ? ratio(ours, row, 'memory') : '',
      output ? `${output.files} (${output.megabytes} MB)` : '',
    ]
  })
  const head = [
    `${size} stories`,
    'wall',
    'cores',
    'peak memory',
    'ours ÷ it, wall',
    'cores',
    'memory',
    'files',
  ]
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function ratio(ours: Row, row: Row, key: Key): string {
  return (median(ours, key) / median(row, key)).toFixed(3)
}

type Key = 'wall' | 'cpu' | 'memory'

function median({ measured }: Row, key: Key): number {
  const sorted = measured.map((run) => run[key]).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
