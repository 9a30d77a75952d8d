// The questions of an explainer (schema.org, "Question"): each with its answer, as the page has them.

import { canonicalOf } from '../page-facts.ts'
import { isText, records, withClass, type Data, type Fault, type Where } from './fault.ts'

export function questionFaults({ hasPart }: Data, { page }: Where): readonly Fault[] {
  const questions = records(hasPart).filter(({ '@type': type }) => type === 'Question')
  const shown = withClass(page, 'question').length
  const address = canonicalOf(page) ?? ''
  const faults = questions.flatMap(({ name, url, acceptedAnswer }): readonly Fault[] => {
    const [{ '@type': type, text } = {}] = records(acceptedAnswer)
    const isThere =
      typeof url === 'string' &&
      url.startsWith(`${address}#`) &&
      page.ids.has(url.slice(address.length + 1))
    return [
      ...(isText(name) ? [] : [['a question without a name', 'what is asked'] as const]),
      ...(type === 'Answer' && isText(text)
        ? []
        : [
            [
              `the question ${JSON.stringify(name)} without an answer`,
              'an Answer with its text',
            ] as const,
          ]),
      ...(isThere
        ? []
        : [
            [
              `the question ${JSON.stringify(url)}`,
              'the address of a question of the page',
            ] as const,
          ]),
    ]
  })
  return questions.length === shown
    ? faults
    : [...faults, [`${questions.length} questions`, `one for each of the ${shown} of the page`]]
}
