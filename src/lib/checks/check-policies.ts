// The files that print a newsroom's policies, each by its own standard; a site may have none of them.

import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { inText } from './findings.ts'
import { xmlFault } from './read-sitemap.ts'

/** What is wrong with a file, as found and expected, and the text it concerns. */
interface Fault {
  readonly needle?: string
  readonly found: string
  readonly expected: string
}

const FILES: Readonly<Record<string, (source: string) => readonly Fault[]>> = {
  'trust.txt': (source) => badLines(source, TRUST, 'a line such as member=https://example.org/'),
  'ads.txt': (source) => badLines(source, ADS, 'a line such as example.org, 1234, DIRECT'),
  '.well-known/security.txt': securityFaults,
  '.well-known/tdmrep.json': tdmFaults,
  'license.xml': licenceFaults,
}

export function checkPolicies(site: BuiltSite): readonly Problem[] {
  return Object.entries(FILES).flatMap(([file, faultsOf]) => {
    if (!site.files.has(file)) return []
    const source = site.read(file)
    return faultsOf(source).map(({ needle = '', found, expected }) =>
      inText(file, source, { needle, found, expected, mend: 'correct _data/policies.ts' }),
    )
  })
}

/** JournalList, "trust.txt". */
const TRUST =
  /^(?:(?:member|belongto|control|controlledby|social|vendor|customer|disclosure|contact)=\S+|datatrainingallowed=(?:yes|no))$/
/** IAB Tech Lab, "ads.txt" 1.1. */
const ADS = /^[^\s,#;]+, [^\s,#;]+, (?:DIRECT|RESELLER)(?:, [^\s,#;]+)?$/
/** RFC 9116, section 2.5. */
const SECURITY =
  /^(?:(?:Contact|Encryption|Acknowledgments|Canonical|Policy|Hiring): (?:https|mailto|tel):\S+|Preferred-Languages: \S.*|Expires: \S+)$/
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

function badLines(source: string, form: RegExp, expected: string): readonly Fault[] {
  return linesOf(source)
    .filter((line) => !form.test(line))
    .map((line) => ({ needle: line, found: `the line ${JSON.stringify(line)}`, expected }))
}

function linesOf(source: string): readonly string[] {
  return source.split('\n').filter((line) => line !== '')
}

/** One `Contact` or more, and exactly one date in `Expires`. */
function securityFaults(source: string): readonly Fault[] {
  const lines = linesOf(source)
  const expires = lines.flatMap((line) => /^Expires: (.*)$/.exec(line)?.[1] ?? [])
  return [
    ...badLines(source, SECURITY, 'a line such as Contact: mailto:security@example.org'),
    ...(lines.some((line) => line.startsWith('Contact: '))
      ? []
      : [{ found: 'no Contact', expected: 'whom to tell of a weakness' }]),
    ...(expires.length === 1 && RFC_3339.test(expires[0] ?? '')
      ? []
      : [
          {
            needle: 'Expires',
            found: `Expires ${JSON.stringify(expires)}`,
            expected: 'one date such as 2027-11-23T00:00:00Z',
          },
        ]),
  ]
}

const tdmSchema = z
  .array(
    z.strictObject({
      location: z.string().startsWith('/'),
      'tdm-reservation': z.union([z.literal(0), z.literal(1)]),
      'tdm-policy': z.url({ protocol: /^https?$/ }).optional(),
    }),
  )
  .min(1)

function tdmFaults(source: string): readonly Fault[] {
  let rules: unknown
  try {
    rules = JSON.parse(source)
  } catch {
    return [{ found: 'JSON that cannot be parsed', expected: 'valid JSON' }]
  }
  const checked = tdmSchema.safeParse(rules)
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => ({
        found: `${path.join('.')}: ${message}`,
        expected:
          'rules with location, tdm-reservation (0 or 1) and, where there is one, tdm-policy',
      }))
}

const USAGES = ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search']
const usages = z
  .strictObject({
    '@_type': z.literal('usage'),
    '#text': z.string().refine((text) => text.split(' ').every((usage) => USAGES.includes(usage)), {
      error: `expected some of ${USAGES.join(', ')}`,
    }),
  })
  .optional()
const PAYMENTS = [
  'purchase', 'subscription', 'training', 'crawl', 'use', 'contribution', 'attribution', 'free',
] // prettier-ignore
/** An element without children is a text, even an empty one, to the parser. */
const custom = z.url({ protocol: /^https?$/ }).optional()

/** As much of the standard as we print. */
const rslSchema = z.object({
  rsl: z.strictObject({
    '@_xmlns': z.literal('https://rslstandard.org/rsl'),
    content: z.strictObject({
      '@_url': z.string().startsWith('/'),
      license: z.strictObject({
        permits: usages,
        prohibits: usages,
        payment: z.strictObject({ '@_type': z.enum(PAYMENTS), custom }).optional(),
      }),
      copyright: z.strictObject({
        '@_type': z.literal('organization'),
        '#text': z.string().min(1),
      }),
      terms: custom,
    }),
  }),
})

/** rslstandard.org, "Really Simple Licensing" 1.0. */
function licenceFaults(source: string): readonly Fault[] {
  const fault = xmlFault(source)
  if (fault !== undefined) return [{ found: fault, expected: 'well-formed XML' }]
  const parsed: unknown = new XMLParser({ ignoreAttributes: false }).parse(source)
  const checked = rslSchema.safeParse(parsed)
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => ({
        found: `${path.join('.')}: ${message}`,
        expected:
          'a licence by the vocabulary of RSL 1.0, in its namespace https://rslstandard.org/rsl',
      }))
}
