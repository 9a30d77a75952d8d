// Eleventy prints: every page of an edition into a folder.

import path from 'node:path'
import { COMPILED, PROGRAM } from './program.ts'
import type { PrintableEdition } from './template.ts'

/**
 * Prints the pages into `folder`. Eleventy takes the working folder for the project's, so we stand in
 * the program's, or in what it was compiled to, while it prints.
 */
export async function printEdition(edition: PrintableEdition, folder: string): Promise<void> {
  // Loading Eleventy takes longer than a run that has nothing to print.
  const { default: Eleventy } = await import('@11ty/eleventy')
  const home = COMPILED ?? PROGRAM
  await standingIn(home, () => {
    const eleventy = new Eleventy('src', path.relative(home, folder), {
      configPath: COMPILED === undefined ? '.eleventy.ts' : '.eleventy.js',
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
