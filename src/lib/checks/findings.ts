// A finding: a problem in a built file, at the element concerned.

import { placeAt, type Problem } from '#lib/story/problem.ts'
import type { Element, PageFacts } from './page-facts.ts'

type Told = Pick<Problem, 'found' | 'expected' | 'mend'>

/** A finding at an element of a page. */
export function atElement(
  page: PageFacts,
  element: Pick<Element, 'name' | 'offset'>,
  told: Told,
): Problem {
  return {
    file: page.file,
    place: placeAt(page.source, element.offset),
    field: `<${element.name}>`,
    ...told,
    source: page.source,
  }
}

/** A finding in a text file, where `needle` first stands in it. */
export function inText(
  file: string,
  source: string,
  { needle, ...told }: Told & { readonly needle: string },
): Problem {
  const offset = source.indexOf(needle)
  return offset < 0 ? { file, ...told } : { file, place: placeAt(source, offset), ...told, source }
}
