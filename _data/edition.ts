import { composePrintable } from '#lib/eleventy/printable.ts'
import type { PrintableEdition } from '#lib/eleventy/template.ts'

/**
 * The edition handed to templates: stories' metadata, related stories and all other props of every
 * page. The build sets it as `press`; a bare run of Eleventy composes it from this folder.
 */
export default (given: {
  readonly press?: PrintableEdition
}): PrintableEdition | Promise<PrintableEdition> => given.press ?? composePrintable('.')
