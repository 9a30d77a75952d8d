// Links: to other stories by slug, within the site by path, elsewhere by whole address.

import { bodyProblem, inlineTokens, type Rule } from '../pass.ts'

/**
 * Marks links to stories (`story:slug`, or their address on this site) as `story:` references, which
 * the edition resolves: a story that is not live must not be named by a link. Other relative
 * addresses are problems, for they would mean something else on every page that shows the text.
 */
export const links: Rule = (tokens, pass) => {
  for (const [token, block] of inlineTokens(tokens)) {
    if (token.type !== 'link_open') continue
    const href = String(token.attrGet('href') ?? '')
    const reference = storyReference(href, pass.from.origin)
    if (reference !== undefined) {
      token.attrSet('href', `story:${reference}`)
      pass.links.push(reference)
    } else if (!ELSEWHERE.test(href)) {
      pass.problems.push(
        bodyProblem(pass, block, {
          needle: href,
          found: `a link to ${JSON.stringify(href)}`,
          expected: 'story:slug for a story, a path that begins with / on this site, or a whole address',
          mend: href.endsWith('.md') ? `write story:${href.replace(/^.*\/|\.md$/g, '')}` : 'write the link in one of these forms',
        }),
      )
    }
  }
}

/** A reference to a story in a link, if it is one. */
function storyReference(href: string, origin: string): string | undefined {
  const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href
  return /^story:(.*)$/.exec(path)?.[1] ?? /^\/(\d{4}\/\d{2}\/[^/?#]+)\/?(?:[?#].*)?$/.exec(path)?.[1]
}

const ELSEWHERE = /^(?:https?:|mailto:|tel:|#|\/(?!\/))/i
