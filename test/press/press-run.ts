// A run of the press by itself, for tests that kill it: prints one text into many files.
//
//   press-run.ts FOLDER TEXT   makes FOLDER/dist of files that all hold TEXT

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from '#lib/press/lock.ts'
import { publish } from '#lib/press/publish.ts'

const [folder = '.', text = ''] = process.argv.slice(2)
const cache = path.join(folder, '.cache')

/** Most files are in every release; some only in those of one text. */
const names = [
  ...Array.from({ length: 120 }, (_none, index) => `${index % 10}/${index}/index.html`),
  ...Array.from({ length: 20 }, (_none, index) => `${text}/${index}.html`),
]

process.send?.('ready')
await withLock(
  path.join(cache, 'lock'),
  () => process.send?.('waiting'),
  async () => {
    await publish({
      out: path.join(folder, 'dist'),
      cache,
      origin: 'https://test.example',
      files: new Map(names.map((name) => [name, text])),
      print: async (files, stage) => {
        for (const file of files) {
          const place = path.join(stage, file)
          mkdirSync(path.dirname(place), { recursive: true })
          writeFileSync(place, text.repeat(Number(process.env['LENGTH'] ?? 10)))
        }
      },
    })
  },
)
process.disconnect?.()
