// From a newsroom's folder to an edition that is ready to print.

import path from 'node:path'
import { readNewsroom, type Newsroom } from '#lib/copy/read-newsroom.ts'
import { scripts, type Script } from '#lib/delivery/script.ts'
import { serviceWorker } from '#lib/delivery/service-worker.ts'
import { fontFiles, type FontFile } from '#lib/delivery/font-files.ts'
import { preloadedFonts } from '#lib/delivery/preloaded-fonts.ts'
import { styleSheet, type StyleSheet } from '#lib/delivery/style-sheet.ts'
import { editionOf, type Edition } from '#lib/edition/edition.ts'
import { passGate, type Audience, type Gate } from '#lib/edition/gate.ts'
import { kinOf } from '#lib/edition/kin.ts'
import { relateStories, type KnownAnalyses } from '#lib/edition/related-stories.ts'
import { frameOf, pagesOf } from '#lib/pages/pages-of.ts'
import { wholeMinute, type Moment } from '#lib/story/dates.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { PROGRAM } from './program.ts'
import type { PrintableEdition } from './template.ts'

/** An edition with its pages, and what it needs besides. */
export interface Composed {
  readonly edition: Edition
  readonly gate: Gate
  readonly printable: PrintableEdition
  readonly styles: StyleSheet
  readonly scripts: readonly Script[]
  readonly fonts: readonly FontFile[]
}

export interface ComposeOrder {
  readonly at: Moment
  readonly audience: Audience
  readonly analyses?: KnownAnalyses
}

export async function composePages(
  newsroom: Newsroom,
  { at, audience, analyses }: ComposeOrder,
): Promise<Composed> {
  const gate = passGate(newsroom, at, audience)
  const index = await relateStories(gate.live, analyses)
  const kin = kinOf(index, gate.live, newsroom.site)
  const edition = editionOf(newsroom, gate, { at, audience, kin })
  const fonts = fontFiles(path.join(PROGRAM, '.cache', 'fonts'))
  const styles = styleSheet(PROGRAM, fonts)
  const { broadsheet: main, search } = scripts(PROGRAM, ['broadsheet', 'search'])
  const isKept = edition.site.offline && audience === 'public'
  const kept = isKept ? ['/offline/', styles.address, main.address] : []
  return {
    edition,
    gate,
    styles,
    fonts,
    scripts: [main, search, serviceWorker(PROGRAM, kept)],
    printable: {
      frame: frameOf(edition, {
        stylesheet: styles.address,
        script: main.address,
        searchScript: search.address,
        fonts: preloadedFonts(fonts, edition.site.name),
      }),
      pages: pagesOf(edition),
    },
  }
}

/** The public edition of a folder, now; throws where its copy has problems. For a bare run of Eleventy. */
export async function composePrintable(root: string): Promise<PrintableEdition> {
  const newsroom = await readNewsroom(root)
  if (!newsroom.ok) throw new Error(newsroom.problems.map(printProblem).join('\n\n'))
  const composed = await composePages(newsroom.value, {
    at: wholeMinute(Date.now()),
    audience: 'public',
  })
  return composed.printable
}
