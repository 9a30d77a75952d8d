// The main job: copy in, a finished site out.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { writeWhole } from '#lib/cache/write-whole.ts'
import { openRecordLog } from '#lib/cache/record-log.ts'
import { copyMemory } from '#lib/copy/copy-memory.ts'
import { pictureMemory } from '#lib/copy/picture-memory.ts'
import { openDarkroom, type Darkroom } from '#lib/darkroom/darkroom.ts'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import type { Audience } from '#lib/edition/gate.ts'
import { searchIndex, type SearchFile } from '#lib/delivery/search-index.ts'
import { entered, vanishedAddresses } from '#lib/pages/addresses.ts'
import { fileOf, type Page, type Pages } from '#lib/pages/page.ts'
import { searchParts } from '#lib/pages/search-parts.ts'
import { searchRecord } from '#lib/pages/search-record.ts'
import type { Asset } from '#lib/press/asset.ts'
import { cacheFolder } from '#lib/press/cache-folder.ts'
import { fingerprinter } from '#lib/press/fingerprint.ts'
import { withLock } from '#lib/press/lock.ts'
import { programVersion } from '#lib/press/program-version.ts'
import { publish, type Release } from '#lib/press/publish.ts'
import { releaseFolder } from '#lib/press/release-folder.ts'
import { UNWATCHED, type Watch } from '#lib/press/watch.ts'
import type { Moment } from '#lib/story/dates.ts'
import { LEDGER_FILE, printLedger } from '#lib/story/ledger.ts'
import { bad, good, type Checked } from '#lib/story/problem.ts'
import { withPictureSizes } from '#lib/pages/picture-sizes.ts'
import { feedPictureSizes } from './feed-picture-sizes.ts'
import { sideBySide } from '#lib/darkroom/side-by-side.ts'
import type { PrintableEdition } from './template.ts'
import { pictureAssets } from './picture-assets.ts'
import { PROGRAM } from './print-edition.ts'
import { printInSlices } from './print-slices.ts'
import { composePages, type Composed } from './printable.ts'

export interface BuildOrder {
  /** Folder with `src/articles` and `_data`; absolute, like `out`. */
  readonly root: string
  readonly out: string
  readonly at: Moment
  readonly audience: Audience
  /** Leaves pictures and cards out of `out`: whoever asked makes those that are looked at. */
  readonly picturesOnDemand?: boolean
  /** Whether readers get this edition: then its addresses are entered in the ledger, if there is one. */
  readonly forReaders?: boolean
  /** Told of another run that has to end first, by the id of its process. */
  readonly waiting?: (pid: number) => void
  readonly watch?: Watch
}

/** An edition, and what became of its release. */
export interface Built extends Composed {
  /** How many copies were parsed; the others were recalled from an earlier run. */
  readonly parsed: number
  /** The files that were left to be made when they are asked for, by file. */
  readonly onDemand: ReadonlyMap<string, Asset>
  readonly release: Release
}

/** Builds the site, or tells everything that is wrong and leaves `out` untouched. */
export async function buildSite(order: BuildOrder): Promise<Checked<Built>> {
  const folder = await releaseFolder(order.out, [order.root, PROGRAM])
  // Where there is no site, not even a cache folder is made.
  if (!folder.ok || !existsSync(path.join(order.root, '_data'))) {
    const newsroom = await readNewsroom(order.root)
    return bad([folder, newsroom].flatMap((part) => (part.ok ? [] : part.problems)))
  }
  const cache = cacheFolder(order.root, order.out)
  return withLock(path.join(cache, 'lock'), order.waiting ?? (() => {}), () =>
    build({ ...order, out: folder.value }, cache),
  )
}

async function build(
  {
    root,
    out,
    at,
    audience,
    picturesOnDemand = false,
    forReaders = false,
    watch = UNWATCHED,
  }: BuildOrder,
  cache: string,
): Promise<Checked<Built>> {
  const program = programVersion(PROGRAM)
  const log = openRecordLog(path.join(cache, 'copy'))
  const memory = copyMemory(log, program)
  watch.begin('read')
  const seen = openRecordLog(path.join(cache, 'pictures'))
  const now = Date.now()
  const pictures = pictureMemory(seen, program, now)
  const newsroom = await readNewsroom(root, memory.parse, pictures)
  if (!newsroom.ok) return newsroom
  log.save()
  seen.save()
  watch.begin('compose')
  const composed = await composePages(newsroom.value, at, audience)
  const { edition } = composed
  const ledger = forReaders ? newsroom.value.ledger : undefined
  const vanished = ledger ? vanishedAddresses(ledger, composed.printable.pages, composed.gate) : []
  if (vanished.length > 0) return bad(vanished)
  const darkroom = openDarkroom(root)
  const printable = picturesOnDemand
    ? composed.printable
    : await withSizes(composed, darkroom, path.join(cache, 'picture-sizes'))
  watch.begin('search')
  const search = await searchIndex(
    searchParts(edition).map(({ address, stories }) => ({
      address,
      records: stories.map((story) => searchRecord(story, edition.site)),
    })),
    path.join(cache, 'search'),
  )
  const byFile = (some: readonly Asset[]) => new Map(some.map((asset) => [asset.file, asset]))
  const pictureFiles = pictureAssets(edition, darkroom)
  const assets = byFile([...assetsOf(composed, search), ...(picturesOnDemand ? [] : pictureFiles)])
  const fingerprintOf = fingerprinter(program, printable.frame)
  const pages: readonly Page[] = Object.values(printable.pages).flat()
  watch.begin('compare')
  const release = await publish({
    watch,
    out,
    cache,
    origin: edition.site.origin,
    files: new Map([
      ...pages.map((page): [string, string] => [page.file, fingerprintOf(page)]),
      ...[...assets].map(([file, { fingerprint }]): [string, string] => [file, fingerprint]),
    ]),
    print: async (files, place) => {
      await printInSlices({ ...printable, pages: only(printable.pages, files) }, place, {
        processes: availableParallelism(),
        progress: watch.done,
      })
      await makeAssets(
        [...assets.values()].filter(({ file }) => files.has(file)),
        place,
      )
    },
  })
  if (ledger)
    keepLedger(root, printLedger(ledger), printLedger(entered(ledger, edition, printable.pages)))
  if (!picturesOnDemand)
    darkroom.tidy(new Set(pictureFiles.map(({ file }) => file)), now - UNWANTED_FOR)
  const onDemand = byFile(picturesOnDemand ? pictureFiles : [])
  return good({ ...composed, printable, release, parsed: memory.parsed(), onDemand })
}

/** The file stays as it is, with its comments, while it needs no new line. */
function keepLedger(root: string, before: string, after: string): void {
  if (after !== before) writeWhole(path.join(root, LEDGER_FILE), after)
}

/** The pages that are among these files. */
function only(pages: Pages, files: ReadonlySet<string>): Pages {
  const kept = Object.entries(pages).map(([kind, some]) => [
    kind,
    some.filter(({ file }) => files.has(file)),
  ])
  return Object.fromEntries(kept) as Pages // SAFETY: the same kinds, each with some of its own pages.
}

/** How long prints that no live story shows are kept, in milliseconds: a story may come back. */
const UNWANTED_FOR = 30 * 24 * 60 * 60 * 1000

/** The pages, their feeds with the sizes of the pictures in them. */
async function withSizes(
  { edition, printable }: Composed,
  darkroom: Darkroom,
  file: string,
): Promise<PrintableEdition> {
  const log = openRecordLog(file)
  const { pages } = printable
  const sizes = await feedPictureSizes({ edition, pages, darkroom, log })
  log.save()
  return { ...printable, pages: withPictureSizes(pages, sizes) }
}

/** Several side by side, and in their order: those of one picture follow each other. */
function makeAssets(assets: readonly Asset[], folder: string): Promise<void> {
  return sideBySide(assets, async ({ file, make }) => {
    const place = path.join(folder, file)
    mkdirSync(path.dirname(place), { recursive: true })
    await make(place)
  })
}

function assetsOf(
  { styles, scripts, fonts }: Composed,
  search: readonly SearchFile[],
): readonly Asset[] {
  return [
    {
      file: fileOf(styles.address),
      fingerprint: styles.address,
      make: (place) => {
        writeFileSync(place, styles.bytes)
      },
    },
    ...[...scripts, ...search].map(({ address, fingerprint, make }) => ({
      file: fileOf(address),
      fingerprint,
      make,
    })),
    ...fonts.map(({ address, make }) => ({ file: fileOf(address), fingerprint: address, make })),
  ]
}
