// An embed: what somebody published elsewhere, as a plain link with its title and its source. The
// address of its player stands beside it as mere data; a script shows the player when a reader asks.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import { nearMiss } from '#lib/story/near-miss.ts'
import { playerOf, type EmbedHost } from '#lib/story/embeds.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { joinLines, labelled, printInline, splitLines } from './box-lines.ts'
import { bodyProblem, type BodyFault, type Pass } from './pass.ts'
import { inlineText } from './plain-text.ts'

/** Prints the tokens of an embed box: a link in its first line, a caption, and who published it in its last. */
export function embedTokens(tokens: readonly Token[], open: Token, pass: Pass): readonly Token[] {
  const [linkLine = [], ...lines] = splitLines(tokens)
  const source = labelled('Source', lines.at(-1))
  const href = linkIn(linkLine)
  const embedded = href === undefined ? NO_LINK : allowed(href, pass)
  const faults = [
    ...('found' in embedded ? [embedded] : []),
    ...(source === undefined ? [NO_SOURCE] : []),
  ]
  pass.problems.push(...faults.map((fault) => bodyProblem(pass, open, fault)))
  if ('found' in embedded || source === undefined) return []
  const { host, player } = embedded
  const { words } = pass.from.language
  const data = {
    embed: player,
    'embed-load': words.loadEmbed.replace('{host}', () => host.name),
    'embed-note': words.embedNote.replace('{host}', () => host.name),
    'embed-skip': words.skipEmbed,
  }
  const attributes = Object.entries(data).map(
    ([name, value]) => ` data-${name}="${escapeText(value)}"`,
  )
  const credit = `<span class="credit">${escapeText(`${words.source}: ${source} (${host.name})`)}</span>`
  const caption = lines.slice(0, -1)
  const legend =
    caption.length === 0 ? credit : `${printInline(joinLines(caption, pass), pass)} ${credit}`
  return [
    pass.markup(
      `<figure class="embed embed-${host.shape}"${attributes.join('')}>\n<p class="embed-link">`,
    ),
    pass.inline(linkLine),
    pass.markup(`</p>\n<figcaption>${legend}</figcaption>\n</figure>\n`),
  ]
}

/** The target of the link that a line is, and nothing else; its words are the embed's title. */
function linkIn(line: readonly Token[]): string | undefined {
  const [first] = line
  const close = line.findIndex(({ type }) => type === 'link_close')
  const hasWords = inlineText(line) !== ''
  if (first?.type !== 'link_open' || close !== line.length - 1 || !hasWords) return undefined
  return String(first.attrGet('href') ?? '')
}

function allowed(
  href: string,
  { from: { embeds = {} } }: Pass,
): { readonly host: EmbedHost; readonly player: string } | BodyFault {
  const link = URL.canParse(href) ? new URL(href) : undefined
  if (link?.protocol !== 'https:') return { ...NOT_SECURE, ...where(href) }
  const host = Object.hasOwn(embeds, link.host) ? embeds[link.host] : undefined
  if (host === undefined) return { ...unknownHost(link.host, Object.keys(embeds)), ...where(href) }
  const player = playerOf(link, host)
  return player === undefined ? { ...otherPage(host), ...where(href) } : { host, player }
}

/** A refused link has no target any more, and a problem of its own. */
function where(href: string): Pick<BodyFault, 'target'> {
  return href === '' ? {} : { target: href }
}

const FORM = 'in the first line of the box a link alone, [its title](https://…)'

const NO_LINK: BodyFault = {
  found: 'an embed that does not begin with a link',
  expected: FORM,
  mend: 'write what it is called in brackets, and the address of its page behind them',
}

const NO_SOURCE: BodyFault = {
  found: 'an embed without its source',
  expected: 'in the last line of the box who published it, such as "Source: NASA"',
  mend: 'add the line',
}

const NOT_SECURE: BodyFault = {
  found: 'an embed whose link has no https:// address',
  expected: FORM,
  mend: 'write the whole address of the page, with https://',
}

function unknownHost(host: string, known: readonly string[]): BodyFault {
  const near = nearMiss(host, known) ?? known.find((name) => name.endsWith(`.${host}`))
  const add = `add ${quoteValue(host)} to "embeds" in _data/site.ts, or write a plain link without the box`
  return {
    found: `an embed from ${quoteValue(host)}, a host that is not allowed`,
    expected: `one of "embeds" in _data/site.ts: ${known.length === 0 ? 'it names none yet' : known.join(', ')}`,
    mend: near === undefined ? add : `write ${near}, or ${add}`,
  }
}

function otherPage({ name, addresses }: EmbedHost): BodyFault {
  return {
    found: `a page of ${name} of which no player is known`,
    expected: `an address of the form ${addresses.join(' or ')}`,
    mend: 'copy the address from the page itself, or add its form to "embeds" in _data/site.ts',
  }
}
