// A figure: a picture, its caption, and a last line `Credit: …`.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import { joinLines, labelled, printInline, splitLines } from './box-lines.ts'
import { bodyProblem, type Pass } from './pass.ts'
import { creditInFile, showInFigure } from './rules/pictures.ts'

/** Prints the tokens of a figure box; a box without a picture first is a problem. */
export function figureMarkup(tokens: readonly Token[], open: Token, pass: Pass): string {
  const [pictureLine, ...lines] = splitLines(tokens)
  const image = pictureLine?.find((token) => token.type === 'image')
  if (image === undefined) {
    pass.problems.push(
      bodyProblem(pass, open, {
        found: 'a figure without a picture',
        expected: 'a picture in the first line of the box: ![what it shows](file.svg)',
        mend: 'add the picture, or remove the box',
      }),
    )
    return ''
  }
  const written = labelled('Credit', lines.at(-1))
  showInFigure(image, written, pass)
  const credit = written ?? creditInFile(image)
  const beside =
    pictureLine?.filter((token) => token !== image && token.content.trim() !== '') ?? []
  const caption = [
    ...(beside.length === 0 ? [] : [beside]),
    ...(written === undefined ? lines : lines.slice(0, -1)),
  ]
  const printed = [
    ...(caption.length === 0 ? [] : [printInline(joinLines(caption, pass), pass)]),
    ...(credit === undefined
      ? []
      : [
          `<span class="credit">${escapeText(`${pass.from.language.words.photo}: ${credit}`)}</span>`,
        ]),
  ]
  const figcaption = printed.length > 0 ? `\n<figcaption>${printed.join(' ')}</figcaption>` : ''
  return `<figure class="figure">\n${printInline([image], pass)}${figcaption}\n</figure>\n`
}
