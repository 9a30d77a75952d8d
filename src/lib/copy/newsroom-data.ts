// Everything of a newsroom but its copy, in one digest: where it is the same, all of it is.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { LEDGER_FILE } from '#lib/story/ledger.ts'
import { importData } from './import-data.ts'

/** Where standing pages lie, relative to a site's root; this program's templates lie there too. */
export const PAGES_FOLDER = 'src/pages'
const DATA_FOLDER = '_data'

/**
 * A digest of the values of the data files, of the standing pages and of the ledger. Data files are
 * run: their values may come from elsewhere. `undefined` where one of them cannot be, or its value
 * cannot be told by JSON.
 */
export async function digestOfData(root: string): Promise<string | undefined> {
  try {
    const values: unknown[] = []
    for (const name of namesIn(root, DATA_FOLDER)) {
      const file = `${DATA_FOLDER}/${name}`
      const bytes = readFileSync(path.join(root, file))
      // What templates get is made of all the rest, and no value.
      const value = name.endsWith('.ts') && name !== 'edition.ts' && (await importData(root, file))
      values.push([name, digestOf(bytes), JSON.stringify(value)])
    }
    for (const name of namesIn(root, PAGES_FOLDER))
      values.push([name, digestOf(readFileSync(path.join(root, PAGES_FOLDER, name)))])
    const ledger = path.join(root, LEDGER_FILE)
    values.push(existsSync(ledger) && digestOf(readFileSync(ledger)))
    return digestOf(JSON.stringify(values))
  } catch {
    return undefined // Whatever is wrong, the run that looks at everything says it better.
  }
}

function namesIn(root: string, folder: string): readonly string[] {
  const place = path.join(root, folder)
  return existsSync(place) ? readdirSync(place).sort() : []
}
