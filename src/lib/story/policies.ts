// What a newsroom lets machines do, and whom it answers to: the optional file `_data/policies.ts`.
// Whatever is not set is not printed.

import { z } from 'zod'

/** One line of a text file: nothing in it may begin another. */
const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^\P{Cc}*$/u, { error: 'expected one line of text' })
/** An address of these schemes, as RFC 3986 writes it: a parser of URLs forgives spaces, a reader of the file does not. */
function addressOf(schemes: RegExp, error: string) {
  return z
    .url({ protocol: schemes, error })
    .regex(/^[a-z]+:[!-~]{3,}$/, { error: `${error}, without spaces` })
}
const address = addressOf(/^https$/, 'expected an address such as https://example.org/')
const contact = addressOf(/^(?:https|mailto|tel)$/, 'expected an https:, mailto: or tel: address')
/** A number sign would begin a comment of robots.txt. */
const path = z.string().regex(/^\/[!-"$-~]*$/, { error: 'expected a path such as /archive/' })
const field = z
  .string()
  .regex(/^[!-~]+$/, { error: 'expected text without spaces, commas, # and ;' })
  .regex(/^[^,#;]+$/, { error: 'expected text without spaces, commas, # and ;' })
const EXPIRES = 'expected a date with time and offset, such as 2027-11-23T00:00:00Z'
const several = z.array(address).default([])

const USAGES = ['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'] as const
const PAYMENTS = [
  'purchase', 'subscription', 'training', 'crawl', 'use', 'contribution', 'attribution', 'free',
] as const // prettier-ignore

/** `_data/policies.ts`, as an editor writes it. */
export const policiesSchema = z.strictObject({
  trust: z
    .strictObject({
      member: several,
      belongto: several,
      control: several,
      controlledby: several,
      social: several,
      vendor: several,
      customer: several,
      disclosure: several,
      contact: several,
      datatrainingallowed: z.boolean().optional(),
    })
    .refine((trust) => Object.values(trust).some((said) => [said].flat().length > 0), {
      error: 'expected something to say: an address, or datatrainingallowed',
    })
    .optional()
    .meta({
      description:
        'Prints `/trust.txt` (JournalList): lists of addresses by relation, `member`, `belongto`, `control`, `controlledby`, `social`, `vendor`, `customer`, `disclosure`, `contact`; and `datatrainingallowed`, `true` or `false`. Default: no such file.',
    }),
  security: z
    .strictObject({
      contact: z.array(contact).min(1),
      expires: z.iso
        .datetime({ offset: true, error: EXPIRES })
        // RFC 3339 has no time without seconds.
        .regex(/T\d{2}:\d{2}:\d{2}/, { error: EXPIRES }),
      acknowledgments: several,
      encryption: several,
      hiring: several,
      policy: several,
      preferredLanguages: z.array(line).default([]),
    })
    .optional()
    .meta({
      description:
        'Prints `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness, `{ contact: ["mailto:…"], expires: "2027-11-23T00:00:00Z" }`; and, if set, lists of addresses for `acknowledgments`, `encryption`, `hiring` and `policy`, and `preferredLanguages`. The file is void from `expires` on, which should be less than a year ahead, and is not printed then; the build says so. Default: no such file.',
    }),
  ads: z
    .array(
      z.strictObject({
        domain: field,
        account: field,
        relationship: z.enum(['DIRECT', 'RESELLER']),
        certification: field.optional(),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description:
        'Prints `/ads.txt` (IAB Tech Lab): who may sell space on the site, a list of `{ domain, account, relationship: "DIRECT" or "RESELLER", certification }`. Default: no such file.',
    }),
  tdm: z
    .array(z.strictObject({ location: path, reserved: z.boolean(), policy: address.optional() }))
    .min(1)
    .refine((rules) => new Set(rules.map(({ location }) => location)).size === rules.length, {
      error: 'expected one rule for each location',
    })
    .optional()
    .meta({
      description:
        'Prints `/.well-known/tdmrep.json` (TDM Reservation Protocol): for each path, whether the rights of text and data mining are reserved, and where the terms stand, a list of `{ location: "/", reserved: true, policy }`. Default: no such file.',
    }),
  rsl: z
    .strictObject({
      permits: z.array(z.enum(USAGES)).default([]),
      prohibits: z.array(z.enum(USAGES)).default([]),
      payment: z.strictObject({ type: z.enum(PAYMENTS), terms: address.optional() }).optional(),
      terms: address.optional(),
    })
    .refine(({ permits, prohibits }) => permits.length + prohibits.length > 0, {
      error: 'expected a usage that it permits or prohibits',
    })
    .optional()
    .meta({
      description: `Prints \`/license.xml\` (Really Simple Licensing 1.0) and names it in robots.txt: lists of what the licence \`permits\` and \`prohibits\` (${USAGES.join(', ')}), \`payment: { type, terms }\` and the address of its \`terms\`. Default: no such file.`,
    }),
  crawlers: z
    .array(
      z.strictObject({
        agents: z
          .array(z.string().regex(/^[A-Za-z_-]+$/, { error: 'expected a name such as GPTBot' }))
          .min(1),
        disallow: z.array(path).min(1).default(['/']),
      }),
    )
    .default([])
    .meta({
      description:
        'Rules of robots.txt for robots by name, such as `{ agents: ["GPTBot"], disallow: ["/"] }`. Default: every robot may fetch everything.',
    }),
})

/** A newsroom's policies, checked. */
export type Policies = z.output<typeof policiesSchema>

/** What an editor writes in the file. */
export type PoliciesData = z.input<typeof policiesSchema>
