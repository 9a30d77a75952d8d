// Pagefind's files, made the same by every run. It writes the values of a filter in the order in which
// a hash table of that run happens to hold them; we sort them, and name the files anew: a filter by
// its bytes, and so the table that names the filters, and the entry that names the table.
//
// The tables are CBOR (RFC 8949) of arrays, texts and whole numbers behind a signature. Pagefind also
// reads them when they are not compressed, and so ours are not: no two machines compress alike.

import { gunzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import { compareText } from '#lib/story/problem.ts'
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts'

export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

const SIGNATURE = Buffer.from('pagefind_dcd')

/** The files in the order of their names. Throws where they are not as this version of Pagefind makes them. */
export function canonicalIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const names = new Map<string, string>()
  const filters = files
    .filter(({ path }) => path.startsWith('filter/'))
    .map((file) => {
      const [name, values] = arrayOf(tableIn(file))
      return renamed(file, [name ?? '', arrayOf(values).toSorted(byName)], names)
    })
  const tables = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => {
      const parts = arrayOf(tableIn(file)).map((part, index) =>
        index === FILTERS
          ? arrayOf(part)
              .map((filter) => {
                const [name = '', hash] = arrayOf(filter)
                return [name, newName(hash, names)]
              })
              .toSorted(byName)
          : part,
      )
      return renamed(file, parts, names)
    })
  const others = files
    .filter(({ path }) => !path.startsWith('filter/') && !path.endsWith('.pf_meta'))
    .map((file) => (file.path === ENTRY ? entryWith(names, file) : file))
  return [...filters, ...tables, ...others].toSorted((a, b) => compareText(a.path, b.path))
}

const ENTRY = 'pagefind-entry.json'

/** Place of the filters in the table: version, pages, index, filters, sorts, fields. */
const FILTERS = 3

function tableIn({ path, content }: IndexFile): Cbor {
  const bytes = gunzipSync(content)
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error(`Pagefind’s ${path} has no signature.`)
  return decodeCbor(bytes.subarray(SIGNATURE.length))
}

/** The file with this table; its name holds `en_` and a hash, which is put in the place of the old one. */
function renamed({ path }: IndexFile, table: Cbor, names: Map<string, string>): IndexFile {
  const content = Buffer.concat([SIGNATURE, encodeCbor(table)])
  const old = /([a-z-]+)_([0-9a-f]+)\.pf_(?:filter|meta)$/.exec(path)
  if (old === null) throw new Error(`Pagefind made ${path}, which we do not know.`)
  const [, language = '', hash = ''] = old
  const next = createHash('sha256').update(content).digest('hex').slice(0, hash.length)
  names.set(`${language}_${hash}`, `${language}_${next}`)
  return { path: path.replace(`_${hash}.`, `_${next}.`), content }
}

function entryWith(names: ReadonlyMap<string, string>, { path, content }: IndexFile): IndexFile {
  const text = Buffer.from(content)
    .toString('utf8')
    .replace(/"hash":"([^"]*)"/g, (_all, hash: string) => `"hash":"${newName(hash, names)}"`)
  return { path, content: Buffer.from(text) }
}

function newName(old: Cbor | undefined, names: ReadonlyMap<string, string>): string {
  const name = typeof old === 'string' ? names.get(old) : undefined
  if (name === undefined) throw new Error(`Pagefind names ${String(old)}, which it did not make.`)
  return name
}

function arrayOf(value: Cbor | undefined): readonly Cbor[] {
  if (typeof value !== 'object') throw new Error('Pagefind’s table is not the one we know.')
  return value
}

/** Filters, and the values of a filter: arrays that begin with a name. */
function byName(a: Cbor, b: Cbor): number {
  return compareText(String(arrayOf(a)[0]), String(arrayOf(b)[0]))
}
