// The main job where something may have changed: copy is read, the edition composed, and what changed printed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { writeWhole } from '#lib/cache/write-whole.ts'
import { Damaged } from '#lib/cache/blob-file.ts'
import { removeAll } from '#lib/cache/remove-all.ts'
import { openRecordLog } from '#lib/cache/record-log.ts'
import type { CopyFolder } from '#lib/copy/copy-folder.ts'
import { openKeep } from '#lib/copy/copy-keep.ts'
import { pictureMemory } from '#lib/copy/picture-memory.ts'
import { readNewsroom, type Newsroom } from '#lib/copy/read-newsroom.ts'
import { openDarkroom, type Darkroom } from '#lib/darkroom/darkroom.ts'
import { withPictureSizes } from '#lib/pages/picture-sizes.ts'
import { servedPictures } from '#lib/pages/served-pictures.ts'
import { feedPictureSizes } from './feed-picture-sizes.ts'
import { sideBySide } from '#lib/darkroom/side-by-side.ts'
import { heldBackReport } from '#lib/edition/explain.ts'
import { tellLines, tellRelated } from '#lib/edition/kin.ts'
import { analysisOf } from '#lib/edition/related-stories.ts'
import { addressOf } from '#lib/story/story.ts'
import { searchIndex, type SearchFile } from '#lib/delivery/search-index.ts'
import { searchParts } from '#lib/pages/search-parts.ts'
import { searchRecord } from '#lib/pages/search-record.ts'
import { entered, vanishedAddresses } from '#lib/pages/addresses.ts'
import { fileOf } from '#lib/pages/page.ts'
import type { Asset } from '#lib/press/asset.ts'
import { fingerprinter } from '#lib/press/fingerprint.ts'
import { publish } from '#lib/press/publish.ts'
import { UNWATCHED, type Watch } from '#lib/press/watch.ts'
import { LEDGER_FILE, printLedger } from '#lib/story/ledger.ts'
import { bad, good, type Checked } from '#lib/story/problem.ts'
import type { BuildOrder, Built } from './build-site.ts'
import { pictureAssets } from './picture-assets.ts'
import { handsFor, type Hands } from './hands.ts'
import { inParts } from './in-parts.ts'
import { pagesInOrder } from './page-order.ts'
import { printPages } from './print-pages.ts'
import { composePages, type Composed } from './printable.ts'
import type { PrintableEdition } from './template.ts'

/** How many copies a hand is given at a time. */
const ARMFUL = 200

/** What is known of a run before anything is read. */
export interface EditionOrder extends Omit<BuildOrder, 'waiting'> {
  readonly cache: string
  /** Version of the program. */
  readonly program: string
  readonly folder: CopyFolder
  /** Whether the release is as the last run left it. */
  readonly look: Promise<boolean>
}

export async function buildEdition(order: EditionOrder): Promise<Checked<Built>> {
  try {
    return await withHands((hands) => build(order, hands))
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    // What was kept is not what was put there: it is thrown away, and everything made anew, by other
    // hands, for the first may still be at work.
    removeAll(keepIn(order.cache))
    return withHands((hands) => build(order, hands))
  }
}

async function withHands<T>(work: (hands: Hands) => Promise<T>): Promise<T> {
  const hands = handsFor(availableParallelism())
  try {
    return await work(hands)
  } finally {
    hands.end()
  }
}

async function build(order: EditionOrder, hands: Hands): Promise<Checked<Built>> {
  const { root, out, at, audience, cache, program, folder, look } = order
  const { forReaders = false, verify = false, picturesOnDemand = false, watch = UNWATCHED } = order
  const home = { root, keep: keepIn(cache), program }
  const keep = openKeep({
    folder: home.keep,
    program,
    extra: analysisOf,
    sendOut: async (errands, { pictures }) => {
      const known = [...pictures.keys()].flatMap((file) => {
        const picture = pictures.get(file)
        return picture ? [[file, picture] as const] : []
      })
      let done = 0
      const kept = await hands.share(inParts(errands, ARMFUL), async (hand, armful) => {
        const answer = await hand.ask({
          kind: 'read',
          ...home,
          shelf: hand.number,
          pictures: known,
          errands: armful,
        })
        done += armful.length
        watch.done(done, errands.length)
        return answer
      })
      return kept.flat()
    },
  })
  const now = Date.now()
  const seen = openRecordLog(path.join(cache, 'pictures'))
  const pictures = pictureMemory(seen, program, now)
  const newsroom = await readNewsroom(root, { read: keep.reader, pictures, folder })
  if (!newsroom.ok) return newsroom
  keep.save()
  seen.save()
  watch.begin('compose')
  const composed = await composePages(newsroom.value, {
    at,
    audience,
    analyses: {
      of: keep.extraOf,
      keyOf: keep.extraKeyOf,
      folder: path.join(keepIn(cache), 'related'),
    },
  })
  const { edition } = composed
  const ledger = forReaders ? newsroom.value.ledger : undefined
  const vanished = ledger ? vanishedAddresses(ledger, composed.printable.pages, composed.gate) : []
  if (vanished.length > 0) return bad(vanished)
  const darkroom = openDarkroom(root)
  const sizes = picturesOnDemand
    ? new Map<string, number>()
    : await sizesIn(composed, darkroom, { file: path.join(cache, 'picture-sizes'), watch })
  const printable = {
    ...composed.printable,
    pages: withPictureSizes(composed.printable.pages, sizes),
  }
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
  const fingerprintOf = fingerprinter({ program, site: edition.site, frame: printable.frame })
  const pages = pagesInOrder(printable.pages)
  const ids = new Map(edition.stories.map(({ id }) => [fileOf(addressOf(id)), id]))
  const storiesOn = (some: readonly number[]) =>
    some.flatMap((number) => ids.get(pages[number]?.file ?? '') ?? [])
  watch.begin('compare')
  const release = await publish({
    watch,
    out,
    cache,
    look,
    verify,
    origin: edition.site.origin,
    files: new Map([
      ...pages.map((page): [string, string] => [page.file, fingerprintOf(page)]),
      ...[...assets].map(([file, { fingerprint }]): [string, string] => [file, fingerprint]),
    ]),
    print: async (files, place, twin) => {
      const printed = await printPages({
        edition: printable,
        pages: pages.flatMap(({ file }, number) => (files.has(file) ? [number] : [])),
        folder: place,
        twin,
        hands,
        composing: {
          kind: 'compose',
          ...home,
          at,
          audience,
          lines: tellLines(edition.storylines),
          sizes,
          ...told(newsroom.value, printable),
        },
        relatedTo: (some) => tellRelated(edition.related, storiesOn(some)),
        progress: watch.done,
      })
      watch.begin('pictures')
      await makeAssets(
        [...assets.values()].filter(({ file }) => files.has(file)),
        place,
        watch.done,
      )
      return printed
    },
  })
  if (ledger)
    keepLedger(root, printLedger(ledger), printLedger(entered(ledger, edition, printable.pages)))
  if (!picturesOnDemand)
    darkroom.tidy(new Set(pictureFiles.map(({ file }) => file)), now - UNWANTED_FOR)
  const { zone, zoneLabels } = edition.site
  return good({
    clock: { zone, zoneLabels },
    stories: edition.stories.length,
    pages: pages.length,
    heldBack: heldBackReport(composed.gate, edition.site),
    isAllLive: composed.gate.held.length === 0,
    ...(composed.gate.nextChange !== undefined && { nextChange: composed.gate.nextChange }),
    release,
    read: newsroom.value.stories.length,
    parsed: keep.parsed(),
    memory: process.resourceUsage().maxRSS + hands.memory(),
    onDemand: byFile(picturesOnDemand ? pictureFiles : []),
  })
}

function keepIn(cache: string): string {
  return path.join(cache, 'copy')
}

/** What a process that composes the same edition has to be told of it. */
function told({ front, standing = [], ledger }: Newsroom, { frame }: PrintableEdition) {
  return { frame, standing, ...(front && { front }), ...(ledger && { ledger }) }
}

/** The file stays as it is, with its comments, while it needs no new line. */
function keepLedger(root: string, before: string, after: string): void {
  if (after !== before) writeWhole(path.join(root, LEDGER_FILE), after)
}

/** How long prints that no live story shows are kept, in milliseconds: a story may come back. */
const UNWANTED_FOR = 30 * 24 * 60 * 60 * 1000

/** The sizes of the pictures in feeds, where there are any. */
async function sizesIn(
  { edition, printable: { pages } }: Composed,
  darkroom: Darkroom,
  { file, watch }: { readonly file: string; readonly watch: Watch },
): Promise<ReadonlyMap<string, number>> {
  if (servedPictures(edition).length === 0) return new Map()
  watch.begin('pictures')
  const log = openRecordLog(file)
  const sizes = await feedPictureSizes({ edition, pages, darkroom, log, progress: watch.done })
  log.save()
  return sizes
}

/** Several side by side, and in their order: those of one picture follow each other. */
function makeAssets(
  assets: readonly Asset[],
  folder: string,
  progress: Watch['done'],
): Promise<void> {
  let done = 0
  return sideBySide(assets, async ({ file, make }) => {
    const place = path.join(folder, file)
    mkdirSync(path.dirname(place), { recursive: true })
    await make(place)
    progress((done += 1), assets.length)
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
