// Everything a newsroom brings: its data and all its copy, read from a folder and checked.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listCopy, type CopyFile } from './copy-folder.ts'
import type { CopyMemory } from './copy-memory.ts'
import { decodeCopy } from './decode.ts'
import { frontMatterSchema } from '#lib/story/front-matter.ts'
import { linkFront } from './link-front.ts'
import { lastPart, linkStories, pageLinker } from './link-stories.ts'
import { loadFront, loadSite } from './load-site.ts'
import { parseCopy, type CopyText, type Desk } from './parse-copy.ts'
import {
  cataloguePictures,
  noting,
  unshownFaults,
  type PictureMemory,
} from './picture-catalogue.ts'
import { readBytes } from './read-bytes.ts'
import { readStandingPages } from './standing-pages.ts'
import { bad, byPlace, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { LEDGER_FILE, readLedger, type Ledger } from '#lib/story/ledger.ts'
import type { FrontLayout, FrontPlan } from '#lib/story/front.ts'
import type { Site } from '#lib/story/site.ts'
import { CORRECTIONS_POLICY, type StandingPage } from '#lib/story/standing.ts'
import { slugFrom } from '#lib/story/slug.ts'
import type { Story } from '#lib/story/story.ts'

/** A site's data and its stories, held back or not. */
export interface Newsroom {
  readonly site: Site
  /** In the order of their ids. */
  readonly stories: readonly Story[]
  /** The editor's layout of the front page, if there is one. */
  readonly front?: FrontLayout
  /** In the order of their names. */
  readonly standing?: readonly StandingPage[]
  /** Every address ever published, where the site keeps a ledger of them. */
  readonly ledger?: Ledger
}

/**
 * Reads a newsroom; every problem found anywhere is reported, in the order of files and places. With
 * a memory, copy that it recalls is not parsed; where there are problems, all copy is.
 */
export async function readNewsroom(
  root: string,
  memory?: CopyMemory,
  pictures?: PictureMemory,
): Promise<Checked<Newsroom>> {
  const read = await readWith(root, memory ?? parseCopy, pictures)
  return read.ok || memory === undefined ? read : readWith(root, parseCopy, pictures)
}

async function readWith(
  root: string,
  parse: CopyMemory,
  pictures?: PictureMemory,
): Promise<Checked<Newsroom>> {
  const [site, plan, folder] = await Promise.all([loadSite(root), loadFront(root), listCopy(root)])
  const planProblems = plan.ok ? [] : plan.problems
  if (!site.ok)
    return bad([...site.problems, ...planProblems, ...folder.problems].toSorted(byPlace))
  const named = (kind: CopyFile['kind']) =>
    folder.files.filter((file) => file.kind === kind).map(({ file }) => file)
  const catalogue = await cataloguePictures(root, named('picture'), pictures)
  const shown = new Set<string>()
  const copy = readCopy(root, folder.files)
  const desk: Desk = {
    site: site.value,
    schema: frontMatterSchema(site.value),
    pictures: noting(catalogue, (file) => shown.add(file)),
  }
  const parsed = copy.texts.map((text) => parse(text, desk))
  const unmade = new Set([
    ...[...folder.problems, ...copy.problems].map(({ file }) => nameOf(file)),
    ...parsed.flatMap(({ copy: text, made }) => (made ? [] : slugsMeant(text))),
  ])
  const linked = linkStories(
    parsed.flatMap(({ copy: text, made }) => (made ? [{ copy: text, ...made }] : [])),
    site.value.origin,
    unmade,
  )
  const known = { site: site.value, stories: linked.stories, unmade }
  const laid = plan.ok && plan.value ? layOut(plan.value, known) : undefined
  const standing = standingPages(root, known)
  const kept = existsSync(path.join(root, LEDGER_FILE))
    ? readLedger(readFileSync(path.join(root, LEDGER_FILE), 'utf8'))
    : undefined
  const problems = [
    ...planProblems,
    ...standing.problems,
    ...(kept?.problems ?? []),
    ...folder.problems,
    ...unshownFaults(catalogue, shown),
    ...copy.problems,
    ...parsed.flatMap((part) => part.problems),
    ...linked.problems,
    ...(laid?.problems ?? []),
  ]
  if (problems.length > 0) return bad(problems.toSorted(byPlace))
  return good({
    site: withPrinciples(site.value, standing.pages),
    stories: linked.stories,
    standing: standing.pages,
    ...(laid && { front: laid.front }),
    ...(kept && { ledger: kept.ledger }),
  })
}

/** A newsroom that names no page of principles has them in its corrections policy, if it wrote one. */
function withPrinciples(site: Site, pages: readonly StandingPage[]): Site {
  return site.principles === undefined && pages.some(({ name }) => name === CORRECTIONS_POLICY)
    ? { ...site, principles: CORRECTIONS_POLICY }
    : site
}

/** What front page and standing pages may refer to. */
interface Known {
  readonly site: Site
  readonly stories: readonly Story[]
  /** Names of copy that has problems of its own. */
  readonly unmade: ReadonlySet<string>
}

function layOut(plan: FrontPlan, { site, stories, unmade }: Known): ReturnType<typeof linkFront> {
  return linkFront(plan, { site, stories, unmade: (reference) => unmade.has(lastPart(reference)) })
}

/** Reads the standing pages and looks up their links. */
function standingPages(
  root: string,
  { site, stories, unmade }: Known,
): { readonly pages: readonly StandingPage[]; readonly problems: readonly Problem[] } {
  const written = readStandingPages(root, site)
  const link = pageLinker({ stories, origin: site.origin, unmade })
  const linked = written.pages.map(({ page, ...from }) => {
    const { body, problems } = link(from, page.body)
    return { page: { ...page, body }, problems }
  })
  return {
    pages: linked.map(({ page }) => page),
    problems: [...written.problems, ...linked.flatMap(({ problems }) => problems)],
  }
}

/** What others may call copy from which no story could be made. */
function slugsMeant({ file, text, sidecar }: CopyText): readonly string[] {
  const written = /^slug:[ \t]*["']?([^\s"']+)/m.exec(sidecar?.text ?? text)?.[1]
  return [nameOf(file), slugFrom(text.slice(0, text.indexOf('\n'))), ...(written ? [written] : [])]
}

interface ReadCopy {
  readonly texts: readonly CopyText[]
  readonly problems: readonly Problem[]
}

/** Reads every text, each wire copy with its sidecar; copy whose sidecar cannot be read is left out. */
function readCopy(root: string, files: readonly CopyFile[]): ReadCopy {
  const problems: Problem[] = []
  const read = (file: string): string | undefined => {
    const bytes = readBytes(root, file)
    const text = bytes.ok ? decodeCopy(file, bytes.value) : bytes
    if (text.ok) return text.value
    problems.push(...text.problems)
    return undefined
  }
  const sidecars = new Map(
    files
      .filter(({ kind }) => kind === 'sidecar')
      .map(({ file }) => [withoutExtension(file), file]),
  )
  const texts = files.flatMap(({ kind, file }): readonly CopyText[] => {
    if (kind !== 'markdown' && kind !== 'wire') return []
    const text = read(file)
    const beside = kind === 'wire' ? sidecars.get(withoutExtension(file)) : undefined
    if (beside === undefined) return text === undefined ? [] : [{ kind, file, text }]
    sidecars.delete(withoutExtension(file))
    const fields = read(beside)
    return text === undefined || fields === undefined
      ? []
      : [{ kind, file, text, sidecar: { file: beside, text: fields } }]
  })
  return { texts, problems: [...problems, ...[...sidecars.values()].map(lonelySidecar)] }
}

function withoutExtension(file: string): string {
  return file.slice(0, -path.posix.extname(file).length)
}

function nameOf(file: string): string {
  return path.posix.parse(file).name
}

function lonelySidecar(file: string): Problem {
  const wire = `${path.posix.parse(file).name}.txt`
  return {
    file,
    found: 'a sidecar without its wire copy',
    expected: `the text ${wire} beside it`,
    mend: 'give both the same name; Markdown copy has its fields in the file itself',
  }
}
