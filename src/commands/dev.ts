// npm run dev: a preview on this machine that follows every change.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPreview } from '#lib/preview/preview.ts'

const USAGE = `Usage: npm run dev -- [options]
  --root FOLDER   a site's folder, with src/articles and _data (default: this one)
  --port NUMBER   port on 127.0.0.1 (default: 8080; 0 takes any free one)`

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', default: '.' },
        port: { type: 'string', default: '8080' },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port: found "${values.port}", expected a number from 0 to 65535.`)
    const preview = await startPreview({ root: path.resolve(values.root), port, log: console.log })
    console.log(
      `Preview on ${preview.url} (drafts and scheduled stories included). Stop it with Ctrl+C.`,
    )
    process.once('SIGINT', () => void preview.stop().then(() => process.exit(0)))
    process.once('SIGTERM', () => void preview.stop().then(() => process.exit(0)))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    process.exitCode = 2
  }
}
