// The newsroom's own data: what a site is called, where it lives, its sections and its authors.

import { z } from 'zod'
import type { Author } from './byline.ts'
import { isZone } from './dates.ts'
import { outputsSchema, type Outputs } from './outputs.ts'
import { embedsSchema, type EmbedHosts } from './embeds.ts'
import type { Policies } from './policies.ts'
import type { Language, Languages } from './languages.ts'
import { isSlug, SLUG_FORM } from './slug.ts'

/** A site's data, checked: what every stage may trust. */
export interface Site {
  readonly name: string
  readonly tagline: string
  /** One or two sentences on what the site is, for the about page and for machines. */
  readonly description: string
  /** Scheme and host, without a trailing slash: `https://broadsheet.example`. */
  readonly origin: string
  readonly language: Language
  /** Every language a story may be in. */
  readonly languages: Languages
  readonly zone: string
  readonly zoneLabels: Readonly<Record<string, string>>
  /** Id of the section of copy that names none. */
  readonly defaultSection: string
  readonly publisher: { readonly name: string; readonly email?: string }
  /** Names of the standing pages that come first at the foot of every page. */
  readonly footer: readonly string[]
  /** Whether readers can search. */
  readonly search: boolean
  /** Whether readers' browsers keep what they read for reading offline. */
  readonly offline: boolean
  /** Whether each story has a lite edition. */
  readonly lite: boolean
  /** Address of the WebSub hub that passes on news of the feeds. */
  readonly hub?: string
  /** Hosts that embeds may come from. */
  readonly embeds: EmbedHosts
  /** Name of the standing page on how the newsroom works. */
  readonly principles?: string
  /** The other languages that it has versions in. */
  readonly principlesIn?: readonly Language[]
  readonly policies?: Policies
  readonly outputs: Outputs
  /** What the site says of itself in other languages. */
  readonly translations: Readonly<Record<Language, SiteWords>>
  readonly sections: readonly Section[]
  readonly authors: ReadonlyMap<string, Author>
  /** What readers call the storylines that copy names, by id. */
  readonly storylines: ReadonlyMap<string, { readonly name: string; readonly description?: string }>
}

/** What the front in another language says of the site. */
export interface SiteWords {
  readonly tagline: string
  readonly description: string
}

/** A part of the paper, in the order of `_data/sections.ts`. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly translations?: Readonly<
    Record<Language, { readonly name: string; readonly description?: string }>
  >
}

/** Addresses that the site uses itself, so that no section and no page may have them. */
export const TAKEN: ReadonlySet<string> = new Set([
  'about', 'archive', 'assets', 'authors', 'corrections', 'feeds', 'keyboard', 'lite', 'offline',
  'page', 'pictures', 'saved', 'search', 'storylines', 'topics', 'updates',
]) // prettier-ignore

const text = z.string().trim().min(1)
const id = z.string().refine(isSlug, { error: `expected ${SLUG_FORM}` })

/** `_data/site.ts`, as an editor writes it. */
export const siteSchema = z.strictObject({
  name: text.meta({ description: 'The name of the paper.' }),
  tagline: text.meta({ description: 'One line under the name.' }),
  description: text.meta({ description: 'One or two sentences on what the site is.' }),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://example.org' })
    .refine(isOrigin, { error: 'expected scheme and host alone, such as https://example.org' })
    .meta({ description: 'Where the site is served: scheme and host, no path.' }),
  language: text.default('en').meta({
    description:
      'Language of the site, and of stories that name none: `en`, `es`, `he`, `ar`, or one of `_data/languages.ts`. Default: `en`.',
  }),
  zone: z
    .string()
    .refine(isZone, { error: 'expected an IANA time zone such as Europe/London' })
    .meta({ description: 'IANA time zone in which dates are read and printed.' }),
  zoneLabels: z
    .record(
      z.string().regex(/^[+-]\d{2}:\d{2}$/, { error: 'expected an offset such as +01:00' }),
      text,
    )
    .default({})
    .meta({
      description:
        'What readers call the zone at an offset, such as `{ "+01:00": "BST" }`. Default: `UTC+1` and so on.',
    }),
  defaultSection: id.meta({ description: 'Section of copy that names none.' }),
  publisher: z.strictObject({ name: text, email: z.email().optional() }).meta({
    description: 'Who answers for the site: `{ name, email }`; the e-mail address may be left out.',
  }),
  footer: z.array(id).default([]).meta({
    description:
      'Names of standing pages, the files in `src/pages`, in the order in which the foot of every page lists them; the others follow by name. Default: all by name.',
  }),
  search: z.boolean().default(true).meta({
    description:
      'Whether readers can search: `true` or `false`. An index costs some 2 ms of building for each story of the years concerned, and one more file for each story. Default: `true`.',
  }),
  offline: z.boolean().default(true).meta({
    description:
      'Whether readers’ browsers keep the front page and the stories they read, for reading offline: `true` or `false`. When it is turned off, what was kept is cleared away. Default: `true`.',
  }),
  lite: z.boolean().default(true).meta({
    description:
      'Whether each story has a lite edition under `/lite/`, for the worst networks: `true` or `false`. It is one more small page for each story. Default: `true`.',
  }),
  embeds: embedsSchema.default({}).meta({
    description:
      'Hosts that embeds may come from, each with what readers call it, the forms of its addresses and of its player, and the player’s shape (`wide`, the default, `square`, `tall` or `post`): `{ "www.youtube.com": { name: "YouTube", addresses: ["/watch?v={id}"], player: "https://www.youtube-nocookie.com/embed/{id}", shape: "wide" } }`. Default: none.',
  }),
  principles: id.optional().meta({
    description:
      'Name of the standing page on how the newsroom works, its corrections above all; structured data names it as `publishingPrinciples`. Default: `corrections-policy`, if there is such a page.',
  }),
  hub: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://hub.example.org/' })
    .optional()
    .meta({
      description:
        'Address of the WebSub hub that passes on news of the feeds at once. Default: none.',
    }),
  translations: z
    .record(z.string(), z.strictObject({ tagline: text, description: text }))
    .default({})
    .meta({
      description:
        'What the fronts in other languages say of the site, by the languages’ codes: `{ es: { tagline: "…", description: "…" } }`. Default: the same as here.',
    }),
  outputs: outputsSchema,
})

/** `_data/sections.ts`: an ordered list. */
export const sectionsSchema = z
  .array(
    z.strictObject({
      id: id
        .refine((value) => !TAKEN.has(value), {
          error: 'expected an id that the site does not use itself',
        })
        .refine((value) => /^[a-z]/.test(value), {
          error: 'expected an id that starts with a letter',
        })
        .meta({ description: `What copy calls the section, and its address: ${SLUG_FORM}.` }),
      name: text.meta({ description: 'What readers call it.' }),
      description: text
        .optional()
        .meta({ description: 'One line on what is in it. Default: none.' }),
      translations: z
        .record(z.string(), z.strictObject({ name: text, description: text.optional() }))
        .optional()
        .meta({
          description:
            'Name and description on the fronts of other languages, by their codes: `{ es: { name: "Mundo" } }`. Default: the same as here.',
        }),
    }),
  )
  .min(1)

/** `_data/authors.ts`: records by id. */
export const authorsSchema = z.record(
  id,
  z.strictObject({
    name: text.meta({ description: 'The name, and nothing but the name.' }),
    type: z
      .enum(['Person', 'Organization'])
      .default('Person')
      .meta({ description: '`Person` or `Organization`. Default: `Person`.' }),
    role: text.optional().meta({ description: 'What they do on the paper. Default: none.' }),
    bio: text.optional().meta({ description: 'A sentence or two about them. Default: none.' }),
    links: z
      .array(z.url({ protocol: /^https?$/ }))
      .default([])
      .meta({ description: 'Addresses of their pages elsewhere. Default: none.' }),
    invented: z.boolean().default(false).meta({
      description:
        'True for somebody made up for a demonstration; the site then says so. Default: `false`.',
    }),
  }),
)

/** `_data/storylines.ts`: records by id. */
export const storylinesSchema = z.record(
  id,
  z.strictObject({
    name: text.meta({ description: 'What readers call the storyline.' }),
    description: text
      .optional()
      .meta({ description: 'One or two sentences on what it is about. Default: none.' }),
  }),
)

/** The files, checked one by one. */
export type SiteOutput = z.output<typeof siteSchema>
export type SectionsOutput = z.output<typeof sectionsSchema>

/** What an editor writes in the files; their defaults may be left out. */
export type SiteData = z.input<typeof siteSchema>
export type SectionsData = z.input<typeof sectionsSchema>
export type AuthorsData = z.input<typeof authorsSchema>
export type StorylinesData = z.input<typeof storylinesSchema>

function isOrigin(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === `${new URL(address).origin}/`
}
