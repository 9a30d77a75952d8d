// Standing pages, read from `src/pages`: Markdown that is checked like copy and never run.

import { existsSync, lstatSync, readdirSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { renderBody } from '#lib/markdown/render-body.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, compareText, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { pathOf } from '#lib/story/fronts.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { TAKEN, type Site } from '#lib/story/site.ts'
import { isSlug, slugFrom, SLUG_FORM } from '#lib/story/slug.ts'
import { ABOUT, standingSchema, type StandingPage } from '#lib/story/standing.ts'
import { notAFile, tooLarge } from './copy-folder.ts'
import { decodeCopy, LARGEST_COPY } from './decode.ts'
import { checkFields } from './field-problems.ts'
import { PAGES_FOLDER } from './newsroom-data.ts'
import { splitMarkdown } from './raw-copy.ts'
import { readBytes } from './read-bytes.ts'
import { readYaml } from './yaml.ts'

/** A page before its links to stories are looked up. */
export interface WrittenPage {
  readonly file: string
  readonly text: string
  readonly page: StandingPage
}

/** Reads every page, in the order of their names. */
export function readStandingPages(
  root: string,
  site: Site,
): { readonly pages: readonly WrittenPage[]; readonly problems: readonly Problem[] } {
  const read = listPages(root).map((entry) => readPage(root, entry, site))
  const problems = read.flatMap((page) => (page.ok ? [] : page.problems))
  const pages = read.flatMap((page) => (page.ok ? [page.value] : []))
  const own = pages.filter(({ page }) => page.language === undefined)
  const names = new Set([ABOUT, ...own.map(({ page }) => page.name)])
  const all = [...checkNamed(site, names), ...withoutOriginal(pages, names)]
  return { pages, problems: problems.length > 0 ? problems : all }
}

function listPages(root: string): readonly Dirent[] {
  const folder = path.join(root, PAGES_FOLDER)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.11ty.ts'))
    .sort((a, b) => compareText(a.name, b.name))
}

function readPage(root: string, entry: Dirent, site: Site): Checked<WrittenPage> {
  const file = `${PAGES_FOLDER}/${entry.name}`
  if (!entry.name.endsWith('.md') || entry.isDirectory()) return bad([stranger(file)])
  if (!entry.isFile()) return bad([notAFile(file, entry.isSymbolicLink())])
  const { size } = lstatSync(path.join(root, file))
  if (size > LARGEST_COPY) return bad([tooLarge(file, size)])
  const { name, language } = namesOf(file, site)
  const misnamed =
    language === site.language ? [ownVersion(file, name)] : checkName(file, name, site)
  const bytes = readBytes(root, file)
  const text = bytes.ok ? decodeCopy(file, bytes.value) : bytes
  if (!text.ok) return bad([...misnamed, ...text.problems])
  const page = parsePage({ file, name, language, text: text.value, site })
  if (misnamed.length === 0) return page
  return bad([...misnamed, ...(page.ok ? [] : page.problems)])
}

/** `about.es.md` is the version of the page `about` in Spanish. */
function namesOf(
  file: string,
  { languages }: Site,
): { readonly name: string; readonly language: Language | undefined } {
  const written = path.posix.parse(file).name
  const [, name = written, language] = /^(.*)\.([^.]*)$/.exec(written) ?? []
  return language !== undefined && Object.hasOwn(languages, language)
    ? { name, language }
    : { name: written, language: undefined }
}

interface PageText {
  readonly file: string
  readonly name: string
  readonly language: Language | undefined
  readonly text: string
  readonly site: Site
}

function parsePage({ file, name, language, text, site }: PageText): Checked<WrittenPage> {
  const split = splitMarkdown(file, text, ['headline'])
  if (!split.ok) return split
  const { matter, firstLine } = split.value
  const raw = readYaml(matter)
  const { body, problems: inText } = renderBody({
    file,
    source: text,
    text: split.value.text,
    firstLine,
    language: wordsIn(language ?? site.language, site),
    origin: site.origin,
    embeds: site.embeds,
    picture: () => undefined,
    pictureNames: () => [],
  })
  const empty = body.text.trim() === '' ? [noText(file, text, firstLine)] : []
  if (!raw.ok) return bad([...raw.problems, ...inText, ...empty])
  const { fields, problems: inFields } = checkFields(raw.value, standingSchema, matter)
  const problems = [...inFields, ...inText, ...empty]
  if (problems.length > 0) return bad(problems)
  const { headline, standfirst } = fields
  const page = {
    name,
    headline,
    body,
    ...(language !== undefined && { language }),
    ...(standfirst !== undefined && { standfirst }),
  }
  return good({ file, text, page })
}

/** The name is the address, which must be nobody else's. */
function checkName(file: string, name: string, { sections, languages }: Site): readonly Problem[] {
  const owner = sections.some(({ id }) => id === name)
    ? 'a section has'
    : (TAKEN.has(name) && name !== ABOUT) || Object.keys(languages).map(pathOf).includes(name)
      ? 'the site uses itself'
      : undefined
  if (owner !== undefined) {
    return [
      {
        file,
        found: `the address /${name}/, which ${owner}`,
        expected: 'an address of its own for every page',
        mend: 'rename the file',
      },
    ]
  }
  if (isSlug(name) && /^[a-z]/.test(name)) return []
  const made = slugFrom(name)
  return [
    {
      file,
      found: `the name ${quoteValue(name)}, which makes no address`,
      expected: `${SLUG_FORM}, beginning with a letter`,
      mend: /^[a-z]/.test(made) ? `rename the file to ${made}.md` : 'rename the file',
    },
  ]
}

/** The pages that the site's data names are there. */
function checkNamed({ footer, principles }: Site, names: ReadonlySet<string>): readonly Problem[] {
  const named = [
    ...footer.map((name, at) => ({ field: `footer[${at}]`, name })),
    ...(principles === undefined ? [] : [{ field: 'principles', name: principles }]),
  ]
  return named.flatMap(({ field, name }) =>
    names.has(name)
      ? []
      : [
          {
            file: '_data/site.ts',
            field,
            found: `the page ${quoteValue(name)}, which does not exist`,
            expected: `the name of a file in ${PAGES_FOLDER}, without its ending`,
            mend: suggest(name, names, 'remove it'),
          },
        ],
  )
}

/** The site’s own language has the page itself. */
function ownVersion(file: string, name: string): Problem {
  return {
    file,
    found: 'a version of a page in the language of the site',
    expected: 'versions in other languages: the page itself is in the site’s own',
    mend: `rename the file to ${name}.md`,
  }
}

/** Nothing would lead to a version of a page that is not there. */
function withoutOriginal(
  pages: readonly WrittenPage[],
  names: ReadonlySet<string>,
): readonly Problem[] {
  return pages.flatMap(({ file, page: { name } }) =>
    names.has(name)
      ? []
      : [
          {
            file,
            found: `a version of the page ${quoteValue(name)}, which does not exist`,
            expected: `a page of this name in the language of the site, ${PAGES_FOLDER}/${name}.md`,
            mend: suggest(name, names, 'write that page, or remove this file'),
          },
        ],
  )
}

function noText(file: string, source: string, line: number): Problem {
  return {
    file,
    place: { line, column: 1 },
    found: 'no text',
    expected: 'the text of the page after its front matter',
    mend: 'write the page, or remove the file',
    source,
  }
}

function stranger(file: string): Problem {
  return {
    file,
    found: 'something that is no page',
    expected: `pages in Markdown, whose names end in .md; ${PAGES_FOLDER} holds nothing else`,
    mend: 'rename it if it is one, or move it out of the folder; pictures lie with the copy',
  }
}
