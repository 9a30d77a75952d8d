// Eleventy prints: every page of an edition into a folder.

import path from 'node:path'
import Eleventy from '@11ty/eleventy'
import type { PrintableEdition } from './template.ts'

/** Folder of this program: the one that holds `.eleventy.ts`. */
export const PROGRAM = path.resolve(import.meta.dirname, '../../..')

/**
 * Prints the pages into `folder`. Eleventy takes the working folder for the project's, so the caller
 * must be in `PROGRAM`.
 */
export async function printEdition(edition: PrintableEdition, folder: string): Promise<void> {
  const eleventy = new Eleventy('src', path.relative(PROGRAM, folder), {
    configPath: '.eleventy.ts',
    quietMode: true,
    source: 'script',
    config: (config) => {
      config.addGlobalData('press', edition)
    },
  })
  eleventy.disableLogger()
  await eleventy.write()
}
