// Everything a newsroom brings: its data and all its copy, read from a folder and checked.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listCopy, type CopyFile } from './copy-folder.ts'
import { decodeCopy } from './decode.ts'
import { frontMatterSchema } from '#lib/story/front-matter.ts'
import { linkStories } from './link-stories.ts'
import { loadSite } from './load-site.ts'
import { parseCopy, type CopyText, type Desk } from './parse-copy.ts'
import { cataloguePictures } from './picture-catalogue.ts'
import { bad, byPlace, good, type Checked, type Problem } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import type { ParsedStory, Story } from '#lib/story/story.ts'

/** A site's data and its stories, held back or not. */
export interface Newsroom {
  readonly site: Site
  /** In the order of their ids. */
  readonly stories: readonly Story[]
}

/** Reads a newsroom; every problem found anywhere is reported, in the order of files and places. */
export async function readNewsroom(root: string): Promise<Checked<Newsroom>> {
  const [site, folder] = await Promise.all([loadSite(root), listCopy(root)])
  if (!site.ok) return bad([...site.problems, ...folder.problems].toSorted(byPlace))
  const named = (kind: CopyFile['kind']) => folder.files.filter((file) => file.kind === kind).map(({ file }) => file)
  const catalogue = cataloguePictures(root, named('picture'))
  const copy = readCopy(root, folder.files)
  const desk: Desk = { site: site.value, schema: frontMatterSchema(site.value), pictures: catalogue.pictures }
  const problems: Problem[] = [...folder.problems, ...catalogue.problems, ...copy.problems]
  const parsed: ParsedStory[] = []
  const unparsed = new Set<string>()
  for (const text of copy.texts) {
    const story = parseCopy(text, desk)
    if (story.ok) parsed.push(story.value)
    else {
      problems.push(...story.problems)
      unparsed.add(path.posix.parse(text.file).name)
    }
  }
  const linked = linkStories(parsed, (file) => decodedText(root, file), unparsed)
  if (!linked.ok) problems.push(...linked.problems)
  if (problems.length > 0 || !linked.ok) return bad(problems.toSorted(byPlace))
  return good({ site: site.value, stories: linked.value })
}

function readCopy(root: string, files: readonly CopyFile[]): { texts: readonly CopyText[]; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const sidecars = new Map<string, { readonly file: string; readonly text: string }>()
  const texts: CopyText[] = []
  const read = (file: string): string | undefined => {
    const decoded = decodeCopy(file, readFileSync(path.join(root, file)))
    if (decoded.ok) return decoded.value
    problems.push(...decoded.problems)
    return undefined
  }
  const wires = new Set(files.filter(({ kind }) => kind === 'wire').map(({ file }) => withoutExtension(file)))
  for (const { kind, file } of files.toSorted((a, b) => Number(a.kind !== 'sidecar') - Number(b.kind !== 'sidecar'))) {
    if (kind === 'picture') continue
    if (kind === 'sidecar' && !wires.has(withoutExtension(file))) {
      problems.push(lonelySidecar(file))
      continue
    }
    const text = read(file)
    if (text === undefined) continue
    const sidecar = sidecars.get(withoutExtension(file))
    if (kind === 'sidecar') sidecars.set(withoutExtension(file), { file, text })
    else texts.push({ kind, file, text, ...(kind === 'wire' && sidecar !== undefined && { sidecar }) })
  }
  return { texts, problems }
}

function decodedText(root: string, file: string): string {
  const decoded = decodeCopy(file, readFileSync(path.join(root, file)))
  return decoded.ok ? decoded.value : ''
}

function withoutExtension(file: string): string {
  return file.slice(0, -path.extname(file).length)
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
