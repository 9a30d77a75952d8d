import type { UserConfig } from '@11ty/eleventy'
import {
  dataIsTypeScript,
  outputFolder,
  templatesAreTypeScript,
} from './src/lib/eleventy/configure.ts'

export default function configure(config: UserConfig) {
  config.addPlugin(templatesAreTypeScript)
  config.addPlugin(dataIsTypeScript)
  config.setQuietMode(true)

  return {
    templateFormats: ['11ty.ts', '11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    dir: { input: 'src', includes: '../_includes', data: '../_data', output: outputFolder(config) },
  }
}
