// Pictures in the text: files beside the copy, each with a text for those who cannot see it.

import type { Token } from 'markdown-it'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { decoded } from '../link-target.ts'
import { bodyProblem, inlineTokens, type BodyFault, type Pass, type Rule } from '../pass.ts'

/** Points each picture at the site's copy of its file and gives it its size. */
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
    } else {
      pass.pictures.push(picture)
      show(token, picture)
    }
  }
}

/** An address with a scheme, or on another host. */
const IS_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

function show(token: Token, { address, width, height }: PictureFile): void {
  token.attrSet('src', address)
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
