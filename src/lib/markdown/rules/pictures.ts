// Pictures in the text: files beside the copy, each with a text for those who cannot see it.

import type { RendererRule, Token } from 'markdown-it'
import { trusted, type SafeMarkup } from '#lib/html/html.ts'
import { credited } from '#lib/pictures/photo.ts'
import { isFault, shownFault } from '#lib/pictures/picture-fault.ts'
import { imgFacts, inPicture } from '#lib/pictures/picture-markup.ts'
import { SIZES, type PicturePlace } from '#lib/pictures/sizes.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { decoded } from '../link-target.ts'
import { bodyProblem, inlineTokens, type BodyFault, type Pass, type Rule } from '../pass.ts'

/** Points each picture at its prints and gives it its size. */
export const pictures: Rule = (tokens, pass) => {
  for (const [token, block] of inlineTokens(tokens)) {
    if (token.type !== 'image') continue
    const target = String(token.attrGet('src') ?? '')
    const name = decoded(target)
    const picture = pass.from.picture(name)
    if (token.content.trim() === '')
      pass.problems.push(bodyProblem(pass, block, { target, ...withoutText(name) }))
    if (picture === undefined) {
      const fault = IS_ADDRESS.test(name) ? fromElsewhere(name) : notThere(name, pass)
      pass.problems.push(bodyProblem(pass, block, { target, ...fault }))
    } else if (isFault(picture)) {
      pass.problems.push(bodyProblem(pass, block, { target, ...shownFault(name, picture) }))
    } else {
      pass.pictures.push(picture)
      show(token, picture, 'text')
    }
  }
}

/** A picture that a figure shows, with the figure’s credit; as such it takes the place of the bare one. */
export function showInFigure(token: Token, credit: string | undefined, pass: Pass): void {
  const bare = shownBy(token)?.picture
  if (bare === undefined) return
  const picture = credited(bare, credit)
  pass.pictures.splice(pass.pictures.lastIndexOf(bare), 1, picture)
  show(token, picture, 'figure')
}

/** What IPTC’s credit line in the file says is to be printed beside the picture. */
export function creditInFile(token: Token): string | undefined {
  return shownBy(token)?.picture.photo?.credit
}

/** Prints an `<img>` with the prints of its picture. */
export const printPicture: RendererRule = (tokens, index, options, env, renderer) => {
  const token = tokens[index]
  if (token === undefined) return ''
  token.attrSet('alt', renderer.renderInlineAsText(token.children ?? [], options, env))
  const img = trusted(renderer.renderToken(tokens, index, options) as SafeMarkup) // SAFETY: the renderer escapes attributes.
  const shown = shownBy(token)
  return shown === undefined ? img.text : inPicture(shown.picture, shown.place, img).text
}

interface Shown {
  readonly picture: PictureFile
  readonly place: PicturePlace
}

/** What `show` left on the token of an image. */
function shownBy({ meta }: Token): Shown | undefined {
  return (meta ?? undefined) as unknown as Shown | undefined // SAFETY: nothing else gives images a meta.
}

/** An address with a scheme, or on another host. */
const IS_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function show(token: Token, picture: PictureFile, place: PicturePlace): void {
  const { src, srcset, width, height } = imgFacts(picture)
  token.meta = { ...({ picture, place } satisfies Shown) }
  token.attrSet('src', src)
  if (srcset !== undefined) {
    token.attrSet('srcset', srcset)
    token.attrSet('sizes', SIZES[place])
  }
  token.attrSet('width', String(width))
  token.attrSet('height', String(height))
  token.attrSet('loading', 'lazy')
  token.attrSet('decoding', 'async')
}

function withoutText(name: string): BodyFault {
  return {
    found: `the picture ${quoteValue(name)} without a text`,
    expected: 'a text that says what it shows, for someone who cannot see it',
    mend: `write it between the brackets: ![what the picture shows](${name})`,
  }
}

function notThere(name: string, { from }: Pass): BodyFault {
  return {
    found: `the picture ${quoteValue(name)}, which is not there`,
    expected: 'a picture file that lies with the copy, named relative to it',
    mend: suggest(name, from.pictureNames(), 'put the file beside the story'),
  }
}

function fromElsewhere(name: string): BodyFault {
  return {
    found: `the picture ${quoteValue(name)}, which is not part of this site`,
    expected: 'a picture file that lies with the copy, named relative to it',
    mend: 'save the picture beside the story, if its rights allow, and write its file name',
  }
}
