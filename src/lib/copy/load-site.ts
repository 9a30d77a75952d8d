// The newsroom's data files in `_data`, loaded and checked.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { frontSchema, type FrontPlan } from '#lib/story/front.ts'
import type { Languages } from '#lib/story/languages.ts'
import { languagesSchema } from '#lib/story/languages-data.ts'
import { policiesSchema, type Policies } from '#lib/story/policies.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'
import {
  authorsSchema,
  sectionsSchema,
  siteSchema,
  storylinesSchema,
  type Site,
} from '#lib/story/site.ts'
import { importData } from './import-data.ts'
import { checkSiteData } from './check-site-data.ts'
import { languageTable, LANGUAGES_FILE } from './language-table.ts'
import { fieldName } from './yaml-source.ts'

/** Loads a site's data. The files are the newsroom's own programs: unlike copy, they are trusted to run. */
export async function loadSite(root: string): Promise<Checked<Site>> {
  const site = await load(root, '_data/site.ts', siteSchema)
  const sections = await load(root, '_data/sections.ts', sectionsSchema)
  const authors = await loadRecords(root, '_data/authors.ts', authorsSchema)
  const storylines = await loadRecords(root, '_data/storylines.ts', storylinesSchema)
  const languages = await loadLanguages(root)
  const policies = await loadPolicies(root)
  if (!site.ok || !sections.ok || !authors.ok || !storylines.ok || !languages.ok || !policies.ok) {
    const parts = [site, sections, authors, storylines, languages, policies]
    return bad(parts.flatMap((part) => (part.ok ? [] : part.problems)))
  }
  const { url, publisher, ...rest } = site.value
  const problems = checkSiteData(rest, sections.value, languages.value)
  if (problems.length > 0) return bad(problems)
  return good({
    ...dropUndefined(rest),
    origin: new URL(url).origin,
    languages: languages.value,
    policies: policies.value,
    publisher: dropUndefined(publisher),
    sections: sections.value.map(({ translations, ...section }) => ({
      ...dropUndefined(section),
      ...(translations && { translations: mapValues(translations, dropUndefined) }),
    })),
    authors: new Map(
      Object.entries(authors.value).map(([id, author]) => [id, { id, ...dropUndefined(author) }]),
    ),
    storylines: new Map(
      Object.entries(storylines.value).map(([id, storyline]) => [id, dropUndefined(storyline)]),
    ),
  })
}

/** The file of the editor's layout of the front page. */
export const FRONT_FILE = '_data/front.ts'

/** Loads that layout, if there is one. */
export async function loadFront(root: string): Promise<Checked<FrontPlan | undefined>> {
  return existsSync(path.join(root, FRONT_FILE))
    ? load(root, FRONT_FILE, frontSchema)
    : good(undefined)
}

/** Records by id, from a file that may be left out. */
async function loadRecords<S extends z.ZodRecord>(
  root: string,
  file: string,
  schema: S,
): Promise<Checked<z.output<S>>> {
  if (existsSync(path.join(root, file))) return load(root, file, schema)
  return good(schema.parse({}))
}

/** Our languages, and what the newsroom says of languages. */
async function loadLanguages(root: string): Promise<Checked<Languages>> {
  const data = await loadRecords(root, LANGUAGES_FILE, languagesSchema)
  return data.ok ? languageTable(data.value) : data
}

/** A newsroom that says nothing of machines has no such file. */
async function loadPolicies(root: string): Promise<Checked<Policies>> {
  const file = '_data/policies.ts'
  if (existsSync(path.join(root, file))) return load(root, file, policiesSchema)
  return good(policiesSchema.parse({}))
}

async function load<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<Checked<z.output<S>>> {
  const full = path.join(root, file)
  if (!existsSync(full)) return bad([missing(file)])
  let loaded: unknown
  try {
    loaded = defaultExport(await importData(root, file))
  } catch (error) {
    return bad([broken(file, error)])
  }
  const checked = schema.safeParse(loaded)
  return checked.success
    ? good(checked.data)
    : bad(checked.error.issues.flatMap((issue) => problemsOf(file, issue, loaded)))
}

/** The default export; a loader that takes the file for CommonJS wraps it once more. */
function defaultExport(module: unknown): unknown {
  const outer = property(module, 'default')
  return property(outer, 'default') ?? outer
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}

function problemsOf(file: string, issue: z.core.$ZodIssue, loaded: unknown): readonly Problem[] {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: fieldName([...at, key]),
      found: `the unknown key ${quoteValue(key)}`,
      expected: 'only the keys that docs/site-data.md names',
      mend: 'correct its spelling, or remove it',
    }))
  }
  const value = at.reduce<unknown>((inner, step) => property(inner, String(step)), loaded)
  return [
    {
      file,
      ...(at.length > 0 && { field: fieldName(at) }),
      found: value === undefined ? 'nothing' : quoteValue(value),
      expected: issue.message
        .replace(/^Invalid \w+: expected /, '')
        .replace(/^expected /, '')
        .replace(/, received.*$/, ''),
      mend: value === undefined ? 'add it' : 'change it to that',
    },
  ]
}

function missing(file: string): Problem {
  return {
    file,
    found: 'no such file',
    expected: 'the site’s data as the default export of a TypeScript file',
    mend: 'copy the file of the demo site and change it, or name another root with --root',
  }
}

function broken(file: string, error: unknown): Problem {
  return {
    file,
    found: `a program that cannot be run: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    expected: 'a TypeScript file with a default export',
    mend: 'mend the file; an editor with TypeScript shows the place',
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The same record without the keys whose value is `undefined`, as `exactOptionalPropertyTypes` wants. */
function dropUndefined<T extends object>(record: T): Defined<T> {
  // SAFETY: the keys that could be undefined are gone.
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<T>
}
