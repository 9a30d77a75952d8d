// What is registered with Eleventy, part by part; `.eleventy.ts` lists the parts.

import { pathToFileURL } from 'node:url'
import path from 'node:path'
import type { UserConfig } from '@11ty/eleventy'

/** Only our own templates are templates. Copy is read by our parser and never by a template engine. */
export function templatesAreTypeScript(config: UserConfig): void {
  config.addExtension('11ty.ts', { key: '11ty.js' })
  config.setDataFileSuffixes([])
  // What git leaves out says nothing of what is a template.
  config.setUseGitIgnore(false)
  config.ignores.add('src/articles')
  config.ignores.add('src/lib')
  config.ignores.add('src/commands')
}

/**
 * Data files in TypeScript. Of the files in `_data`, `edition.ts` alone is for templates: what the
 * others say reaches a page through its props. Like Eleventy's own data files, a function is called
 * with the data set by configuration.
 */
export function dataIsTypeScript(config: UserConfig): void {
  config.addDataExtension('ts', {
    read: false,
    parser: async (file: string) => {
      if (path.basename(file) !== 'edition.ts') return undefined
      const module = (await import(pathToFileURL(path.resolve(file)).href)) as {
        readonly default: unknown
      } // SAFETY: a data file has a default export.
      return typeof module.default === 'function'
        ? module.default(config.globalData)
        : module.default
    },
  })
}

/** The press names the folder to print into; in a script Eleventy would let the configuration win. */
export function outputFolder(config: UserConfig): string {
  return config.globalData['press'] === undefined ? 'dist' : config.directories.output
}
