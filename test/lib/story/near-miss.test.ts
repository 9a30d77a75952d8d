import { expect, it } from 'vitest'
import { nearMiss } from '#lib/story/near-miss.ts'

it.each([
  ['tilte', ['title', 'topics'], 'title'],
  ['opinon', ['news', 'opinion'], 'opinion'],
  ['Section', ['section'], 'section'],
  ['redy', ['draft', 'ready'], 'ready'],
  ['colour', ['headline', 'kicker'], undefined],
  ['ab', ['cd', 'ef'], undefined],
  ['bat', ['cat', 'at', 'bad'], 'at'],
  ['', ['a'], 'a'],
  ['de', ['en', 'es', 'he'], undefined],
  ['__proto__', ['headline'], undefined],
])('for %j of %j says %j', (word, known, meant) => {
  expect(nearMiss(word, known)).toBe(meant)
  expect(nearMiss(word, known.toReversed())).toBe(meant)
})
