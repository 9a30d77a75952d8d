// Links: to other stories by slug, within the site by path, elsewhere by whole address.

import { quoteValue } from '#lib/story/print-problem.ts'
import { slugFrom } from '#lib/story/slug.ts'
import { decoded } from '../link-target.ts'
import { bodyProblem, inlineTokens, type Rule } from '../pass.ts'

/**
 * Marks links to stories (`story:slug`, or their address on this site) as `story:` references, which
 * the edition resolves: a story that is not live must not be named by a link. Only the addresses of
 * `ELSEWHERE` pass beside them: others would run a program, or mean something else on every page
 * that shows the text.
 */
export const links: Rule = (tokens, pass) => {
  let open: { readonly href: string; words: number } | undefined
  for (const [token, block] of inlineTokens(tokens)) {
    if (open !== undefined && token.type === 'link_close') {
      if (open.words === 0) pass.problems.push(bodyProblem(pass, block, withoutWords(open.href)))
      open = undefined
    } else if (open !== undefined && token.content.trim() !== '') open.words += 1
    if (token.type !== 'link_open') continue
    const href = String(token.attrGet('href') ?? '')
    open = { href, words: 0 }
    const reference = storyReference(href, pass.from.origin)
    if (reference !== undefined) {
      token.attrSet('href', `story:${reference}`)
      pass.links.push(reference)
    } else if (!ELSEWHERE.test(href)) {
      token.attrs = []
      pass.problems.push(bodyProblem(pass, block, astray(href)))
    }
  }
}

/** A reference to a story in a link, if it is one. */
function storyReference(href: string, origin: string): string | undefined {
  const path = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href
  return (
    /^story:(.*)$/.exec(path)?.[1] ?? /^\/(\d{4}\/\d{2}\/[^/?#]+)\/?(?:[?#].*)?$/.exec(path)?.[1]
  )
}

const ELSEWHERE = /^(?:https?:\/\/[^/]|mailto:.|tel:.|#.|\/(?![/\\]))/i

function astray(href: string) {
  return {
    target: href,
    found: href === '' ? 'a link without an address' : `a link to ${quoteValue(decoded(href))}`,
    expected:
      'story:slug for a story, a path on this site from its first / on, or a whole https:// address',
    mend: mendLink(href),
  }
}

function mendLink(href: string): string {
  if (/^www\./i.test(href)) return `write https://${href}`
  if (href.startsWith('//')) return `write https:${href}`
  const slug = slugFrom(/^(?:\.*\/)*([\w-]+)(?:\.md|\.html)?\/?$/.exec(href)?.[1] ?? '')
  return slug === ''
    ? 'write the address in one of these forms'
    : `write story:${slug} if the story ${slug} is meant`
}

function withoutWords(href: string) {
  return {
    target: href,
    found: `a link to ${quoteValue(decoded(href))} without words`,
    expected: 'words between the square brackets, for readers to follow',
    mend: 'write them, or remove the link',
  }
}
