// Where this program is: its sources, and, when it runs compiled, what they were compiled to.

import path from 'node:path'

/** Folder of this program: the one that holds `.eleventy.ts`. */
export const PROGRAM = path.resolve(import.meta.dirname, '../../..')

// Put there by `src/commands/run.js`.
declare const COMPILED_PROGRAM: string | undefined

/** The folder that this version was compiled to; absent where the sources themselves run. */
export const COMPILED = typeof COMPILED_PROGRAM === 'undefined' ? undefined : COMPILED_PROGRAM

/** The file to start a process with, given by its source's path in the program. */
export function programFile(source: string): string {
  return COMPILED === undefined
    ? path.join(PROGRAM, source)
    : path.join(COMPILED, source.replace(/\.ts$/, '.js'))
}

/** Options of Node for such a process. */
export const PROGRAM_OPTIONS: readonly string[] = COMPILED === undefined ? ['--import', 'tsx'] : []
