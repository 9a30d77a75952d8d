// Eleventy prints: every page of an edition into a folder.

import path from 'node:path'
import type { PrintableEdition } from './template.ts'

/** Folder of this program: the one that holds `.eleventy.ts`. */
export const PROGRAM = path.resolve(import.meta.dirname, '../../..')

/**
 * Prints the pages into `folder`. Eleventy takes the working folder for the project's, so we stand in
 * `PROGRAM` while it prints.
 */
export async function printEdition(edition: PrintableEdition, folder: string): Promise<void> {
  // Loading Eleventy takes longer than a run that has nothing to print.
  const { default: Eleventy } = await import('@11ty/eleventy')
  await standingIn(PROGRAM, () => {
    const eleventy = new Eleventy('src', path.relative(PROGRAM, folder), {
      configPath: '.eleventy.ts',
      quietMode: true,
      source: 'script',
      config: (config) => {
        config.addGlobalData('press', edition)
      },
    })
    eleventy.disableLogger()
    return eleventy.write()
  })
}

async function standingIn(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await work()
  } finally {
    process.chdir(before)
  }
}
