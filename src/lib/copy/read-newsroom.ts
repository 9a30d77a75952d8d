// Everything a newsroom brings: its data and all its copy, read from a folder and checked.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listCopy, type CopyFile, type CopyFolder } from './copy-folder.ts'
import { sourcesIn } from './copy-source.ts'
import { frontMatterSchema } from '#lib/story/front-matter.ts'
import { linkFront } from './link-front.ts'
import { lastPart, linkStories, pageLinker, type Linkable } from './link-stories.ts'
import { loadFront, loadSite } from './load-site.ts'
import type { CopyText, Desk, Made } from './parse-copy.ts'
import {
  cataloguePictures,
  noting,
  unshownFaults,
  type PictureMemory,
} from './picture-catalogue.ts'
import { readCopies, type CopyReader } from './read-copies.ts'
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

/** How a newsroom is read. */
export interface Reading {
  /** Makes stories of its copy; by default from nothing. */
  readonly read?: CopyReader
  readonly pictures?: PictureMemory
  /** What lies in its folder of copy, if somebody has looked already. */
  readonly folder?: CopyFolder
}

/**
 * Reads a newsroom; every problem found anywhere is reported, in the order of files and places.
 */
export async function readNewsroom(
  root: string,
  { read = readCopies, pictures, folder = listCopy(root) }: Reading = {},
): Promise<Checked<Newsroom>> {
  const [site, plan] = await Promise.all([loadSite(root), loadFront(root)])
  const planProblems = plan.ok ? [] : plan.problems
  if (!site.ok)
    return bad([...site.problems, ...planProblems, ...folder.problems].toSorted(byPlace))
  const named = (kind: CopyFile['kind']) =>
    folder.files.filter((file) => file.kind === kind).map(({ file }) => file)
  const catalogue = await cataloguePictures(root, named('picture'), pictures)
  const shown = new Set<string>()
  const { sources, problems: lonely } = sourcesIn(folder.files)
  const desk: Desk = {
    site: site.value,
    schema: frontMatterSchema(site.value),
    pictures: noting(catalogue, (file) => shown.add(file)),
  }
  const { parsed, problems: unread } = await read(root, sources, desk)
  const unmade = new Set([
    ...[...folder.problems, ...lonely, ...unread].map(({ file }) => nameOf(file)),
    ...parsed.flatMap(({ copy: text, made }) => (made ? [] : slugsMeant(text))),
  ])
  const linked = linkStories(
    parsed.flatMap(({ copy, made }) => (made ? [linkable(copy, made)] : [])),
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
    ...lonely,
    ...unread,
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
export function withPrinciples(site: Site, pages: readonly StandingPage[]): Site {
  const { principles = CORRECTIONS_POLICY } = site
  const versions = pages.filter(({ name }) => name === principles)
  if (versions.length === 0) return site
  return { ...site, principles, principlesIn: versions.flatMap(({ language }) => language ?? []) }
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

/** Where its fields are written is asked only where there is something to tell. */
function linkable(copy: CopyText, made: Made): Linkable {
  return {
    copy,
    story: made.story,
    get matter() {
      return made.matter
    },
  }
}

function nameOf(file: string): string {
  return path.posix.parse(file).name
}
