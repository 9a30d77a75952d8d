// Pictures in the text: files beside the copy, each with a text for those who cannot see it.

import { suggest } from '#lib/story/near-miss.ts'
import { bodyProblem, inlineTokens, type Rule } from '../pass.ts'

/** Points each picture at the site's copy of its file and gives it its size. */
export const pictures: Rule = (tokens, pass) => {
  for (const [token, block] of inlineTokens(tokens)) {
    if (token.type !== 'image') continue
    const name = decodeURI(String(token.attrGet('src') ?? ''))
    const picture = pass.from.picture(name)
    if (token.content.trim() === '') {
      pass.problems.push(
        bodyProblem(pass, block, {
          needle: name,
          found: `the picture ${JSON.stringify(name)} without a text`,
          expected: 'a text that says what it shows, for someone who cannot see it',
          mend: `write it between the brackets: ![what the picture shows](${name})`,
        }),
      )
    }
    if (picture === undefined) {
      pass.problems.push(
        bodyProblem(pass, block, {
          needle: name,
          found: `the picture ${JSON.stringify(name)}, which is not there`,
          expected: 'a picture file that lies with the copy, named relative to it',
          mend: suggest(name, pass.from.pictureNames(), 'put the file beside the story'),
        }),
      )
      continue
    }
    pass.pictures.push(picture)
    token.attrSet('src', picture.address)
    token.attrSet('width', String(picture.width))
    token.attrSet('height', String(picture.height))
    token.attrSet('loading', 'lazy')
    token.attrSet('decoding', 'async')
  }
}
