// Copy to story: the one place where raw text becomes a value that everything else trusts.

import { isEmpty, renderLiveBlog, type WrittenEntry } from '#lib/markdown/live-blog.ts'
import { renderBody } from '#lib/markdown/render-body.ts'
import { wireBody } from '#lib/wire/wire-body.ts'
import { readByline } from '#lib/story/byline.ts'
import { checkFields } from './field-problems.ts'
import type { frontMatterSchema } from '#lib/story/front-matter.ts'
import { pictureBeside, pictureNamesBeside, type PictureCatalogue } from './picture-catalogue.ts'
import type { Problem } from '#lib/story/problem.ts'
import { splitMarkdown, splitWire, type RawMarkdown, type RawWire } from './raw-copy.ts'
import type { BodySource } from '#lib/markdown/pass.ts'
import { wordsIn } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import type { Body, ParsedStory } from '#lib/story/story.ts'
import { storyFromFields } from './story-from-fields.ts'
import { readYaml } from './yaml.ts'
import type { RawFields, YamlSource } from './yaml-source.ts'

/** The text of one story's copy. */
export interface CopyText {
  readonly kind: 'markdown' | 'wire'
  readonly file: string
  readonly text: string
  /** What stands beside wire copy. */
  readonly sidecar?: { readonly file: string; readonly text: string }
}

/** What copy is checked against. */
export interface Desk {
  readonly site: Site
  /** Of this site; made once, for making it is dear. */
  readonly schema: ReturnType<typeof frontMatterSchema>
  readonly pictures: PictureCatalogue
}

/**
 * What became of copy. Where there are problems too, the story is good only for looking up who
 * refers to whom, so that all problems of a run are found at once.
 */
export interface ParsedCopy {
  readonly copy: CopyText
  readonly problems: readonly Problem[]
  readonly made?: Made
}

/** A story, and where its fields are written. */
export interface Made {
  readonly story: ParsedStory
  readonly matter: YamlSource
}

/** Parses one story; every problem of its fields and of its text is reported. */
export function parseCopy(copy: CopyText, desk: Desk): ParsedCopy {
  return copy.kind === 'markdown' ? parseMarkdown(copy, desk) : parseWire(copy, desk)
}

function parseMarkdown(copy: CopyText, desk: Desk): ParsedCopy {
  const split = splitMarkdown(copy.file, copy.text)
  if (!split.ok) return { copy, problems: split.problems }
  const { matter, text, firstLine } = split.value
  const raw = readYaml(matter)
  const kind = raw.ok ? raw.value['kind'] : undefined
  const source: BodySource = {
    file: copy.file,
    source: copy.text,
    text,
    firstLine,
    withQuestions: kind === 'explainer',
    language: wordsIn(languageOf(raw.ok ? raw.value : {}, desk), desk.site),
    origin: desk.site.origin,
    embeds: desk.site.embeds,
    picture: (name) => pictureBeside(desk.pictures, copy.file, name),
    pictureNames: () => pictureNamesBeside(desk.pictures, copy.file),
  }
  const { body, problems, entries } =
    kind === 'live' ? renderLiveBlog(source) : { ...renderBody(source), entries: undefined }
  const bodyProblems = [
    ...problems,
    // Entries make a live blog a text; those that have a problem do too.
    ...(entries === undefined || entries.length + problems.length === 0
      ? emptyBody(copy, body, split.value)
      : []),
  ]
  return assemble({ raw, bodyProblems, body, entries, copy, matter, desk })
}

function parseWire(copy: CopyText, desk: Desk): ParsedCopy {
  const split = splitWire(copy.file, copy.text)
  if (!split.ok) return { copy, problems: split.problems }
  const wire = split.value
  const body = wireBody(wire.paragraphs)
  const matter = sidecarSource(copy)
  const raw = readYaml(matter)
  return assemble({ raw, bodyProblems: emptyBody(copy, body), body, copy, matter, desk, wire })
}

interface Parts {
  readonly raw: ReturnType<typeof readYaml>
  readonly bodyProblems: readonly Problem[]
  readonly body: Body
  /** Of a live blog. */
  readonly entries?: readonly WrittenEntry[] | undefined
  readonly copy: CopyText
  readonly matter: YamlSource
  readonly desk: Desk
  readonly wire?: RawWire
}

function assemble({
  raw,
  bodyProblems,
  body,
  entries,
  copy,
  matter,
  desk,
  wire,
}: Parts): ParsedCopy {
  if (!raw.ok) return { copy, problems: [...raw.problems, ...bodyProblems] }
  const checked = checkFields({ ...fieldsOf(wire), ...raw.value }, desk.schema, matter)
  const { story, problems } = storyFromFields(checked, {
    copy,
    matter,
    raw: raw.value,
    body,
    desk,
    ...(entries !== undefined && { entries }),
    ...(wire?.byline !== undefined && { byline: readByline(wire.byline) }),
  })
  return {
    copy,
    problems: [...checked.problems, ...problems, ...bodyProblems],
    ...(story !== undefined && { made: { story, matter } }),
  }
}

/** What wire copy says of itself in its first lines; a sidecar may say otherwise. */
function fieldsOf(wire: RawWire | undefined): RawFields {
  if (wire === undefined) return {}
  const { headline, standfirst } = wire
  return standfirst === undefined ? { headline } : { headline, standfirst }
}

function languageOf({ language }: RawFields, { schema, site }: Desk): Site['language'] {
  const read = schema.shape.language.safeParse(language)
  return (read.success && read.data) || site.language
}

/** Wire copy without a sidecar has empty fields; what is missing is then told of the copy itself. */
function sidecarSource({ file, text, sidecar }: CopyText): YamlSource {
  return sidecar === undefined
    ? { file, source: text, yaml: '', firstLine: 1 }
    : { file: sidecar.file, source: sidecar.text, yaml: sidecar.text, firstLine: 1 }
}

function emptyBody(copy: CopyText, body: Body, split?: RawMarkdown): readonly Problem[] {
  if (!isEmpty(body)) return []
  return [
    {
      file: copy.file,
      place: { line: split?.firstLine ?? 1, column: 1 },
      found: 'no text',
      expected:
        split === undefined
          ? 'paragraphs after the headline'
          : 'the text of the story after its front matter',
      mend: 'write the story, or move the file out of the folder until it is written',
      source: copy.text,
    },
  ]
}
