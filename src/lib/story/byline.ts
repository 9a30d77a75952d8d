// Bylines: who is credited, and whether that is a person or an organisation.

/** Somebody named under a headline. A name is only ever a name: no title, no "By", no agency beside it. */
export interface Credit {
  readonly name: string
  readonly type: 'Person' | 'Organization'
  /** Id of the author's record in `_data/authors.ts`, if there is one. */
  readonly author?: string
}

/** A newsroom's author, from `_data/authors.ts`. */
export interface Author {
  readonly id: string
  readonly name: string
  readonly type: 'Person' | 'Organization'
  readonly role?: string
  readonly bio?: string
  readonly links: readonly string[]
  /** True for a person made up for a demonstration; the site says so wherever it describes them. */
  readonly invented: boolean
}

/** The address of an author's page. */
export function authorAddress(id: string): string {
  return `/authors/${id}/`
}

/**
 * Reads a byline as it stands in wire copy, `By Jane Roe and John Doe, Associated Press`, into one
 * credit for each name. Commas, semicolons, `and` and `&` part names, except that an `and` inside
 * an organisation's name (`Bread and Butter News`) does not when its first half names no one we
 * could credit: two words or more are wanted of a person.
 */
export function readByline(line: string): readonly Credit[] {
  const names = line
    .replace(BY, '')
    .split(/[,;]/)
    .flatMap(splitAtAnd)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '')
  return [...new Set(names)].map(creditFrom)
}

/** Whether a line of wire copy is its byline, and not a sentence that begins with "By". */
export function isByline(line: string): boolean {
  return BY.test(line) && line.length <= LONGEST_BYLINE && !SENTENCE_END.test(line.trim())
}

/** A credit from a bare name; an organisation when one of its words says so. */
export function creditFrom(name: string): Credit {
  return { name, type: ORGANISATION.test(name) || AGENCIES.has(name) ? 'Organization' : 'Person' }
}

const BY = /^\s*by[:\s]\s*/i
const LONGEST_BYLINE = 160
const SENTENCE_END = /[.!?…][”"’']?$/
const ORGANISATION =
  /\b(?:agenc(?:y|ies)|associated|broadcasting|bureau|corporation|correspondents|desk|editors|editorial|foundation|institute|magazine|media|network|news|newsroom|newswire|press|reporters|reports|service|services|staff|team|telegraph|times|tribune|university|wire|wires)\b/i
const AGENCIES: ReadonlySet<string> = new Set([
  'AFP', 'ANSA', 'AP', 'DPA', 'dpa', 'EFE', 'JNS', 'JTA', 'PA', 'Reuters', 'TASS', 'UPI', 'Xinhua',
]) // prettier-ignore

function splitAtAnd(part: string): readonly string[] {
  const names = part.split(/\s+(?:and|&)\s+/i)
  const eachIsAName = names.every(
    (name) => creditFrom(name.trim()).type === 'Organization' || /\S\s+\S/.test(name.trim()),
  )
  return eachIsAName ? names : [part]
}
