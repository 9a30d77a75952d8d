// Copy to story: the one place where raw text becomes a value that everything else trusts.

import { renderBody } from '#lib/markdown/render-body.ts'
import { wireBody } from '#lib/wire/wire-body.ts'
import { readByline } from '#lib/story/byline.ts'
import { checkFields } from './field-problems.ts'
import type { frontMatterSchema, FrontMatter } from '#lib/story/front-matter.ts'
import { pictureBeside, pictureNamesBeside, type PictureCatalogue } from './picture-catalogue.ts'
import { bad, type Checked, type Problem } from '#lib/story/problem.ts'
import { splitMarkdown, splitWire, type RawMarkdown, type RawWire } from './raw-copy.ts'
import type { Site } from '#lib/story/site.ts'
import type { Body, ParsedStory } from '#lib/story/story.ts'
import { storyFromFields } from './story-from-fields.ts'
import { readYaml, type YamlSource } from './yaml.ts'

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

/** Parses one story; every problem of its fields and of its text is reported. */
export function parseCopy(copy: CopyText, desk: Desk): Checked<ParsedStory> {
  return copy.kind === 'markdown' ? parseMarkdown(copy, desk) : parseWire(copy, desk)
}

function parseMarkdown(copy: CopyText, desk: Desk): Checked<ParsedStory> {
  const split = splitMarkdown(copy.file, copy.text)
  if (!split.ok) return split
  const { matter } = split.value
  const fields = readFields(matter, {}, desk)
  const language = (fields.ok && fields.value.language) || desk.site.language
  const rendered = renderBody({
    file: copy.file,
    source: copy.text,
    text: split.value.text,
    firstLine: split.value.firstLine,
    language,
    origin: desk.site.origin,
    picture: (name) => pictureBeside(desk.pictures, copy.file, name),
    pictureNames: () => pictureNamesBeside(desk.pictures, copy.file),
  })
  const bodyProblems = [...rendered.problems, ...emptyBody(copy, rendered.body, split.value)]
  return assemble({ fields, bodyProblems, body: rendered.body, copy, matter, desk })
}

function parseWire(copy: CopyText, desk: Desk): Checked<ParsedStory> {
  const split = splitWire(copy.file, copy.text)
  if (!split.ok) return split
  const wire = split.value
  const matter = sidecarSource(copy)
  const fields = readFields(matter, fieldsOfWire(wire), desk)
  const body = wireBody(wire.paragraphs)
  return assemble({ fields, bodyProblems: emptyBody(copy, body), body, copy, matter, desk, wire })
}

interface Parts {
  readonly fields: Checked<FrontMatter>
  readonly bodyProblems: readonly Problem[]
  readonly body: Body
  readonly copy: CopyText
  readonly matter: YamlSource
  readonly desk: Desk
  readonly wire?: RawWire
}

function assemble({ fields, bodyProblems, body, copy, matter, desk, wire }: Parts): Checked<ParsedStory> {
  if (!fields.ok) return bad([...fields.problems, ...bodyProblems])
  const story = storyFromFields(fields.value, {
    file: copy.file,
    matter,
    body,
    desk,
    slugFromHeadline: copy.kind === 'wire',
    ...(wire?.byline !== undefined && { byline: readByline(wire.byline) }),
  })
  if (bodyProblems.length === 0) return story
  return bad([...(story.ok ? [] : story.problems), ...bodyProblems])
}

function readFields(matter: YamlSource, defaults: object, desk: Desk): Checked<FrontMatter> {
  const raw = readYaml(matter)
  return raw.ok ? checkFields({ ...defaults, ...raw.value }, desk.schema, matter) : raw
}

function fieldsOfWire({ headline, standfirst }: RawWire): object {
  return standfirst === undefined ? { headline } : { headline, standfirst }
}

/** Wire copy without a sidecar has empty fields; what is missing is then told of the copy itself. */
function sidecarSource({ file, text, sidecar }: CopyText): YamlSource {
  return sidecar === undefined
    ? { file, source: text, yaml: '', firstLine: 1 }
    : { file: sidecar.file, source: sidecar.text, yaml: sidecar.text, firstLine: 1 }
}

function emptyBody(copy: CopyText, body: Body, split?: RawMarkdown): readonly Problem[] {
  if (body.text.trim() !== '' || body.pictures.length > 0) return []
  return [
    {
      file: copy.file,
      place: { line: split?.firstLine ?? 1, column: 1 },
      found: 'no text',
      expected: split === undefined ? 'paragraphs after the headline' : 'the text of the story after its front matter',
      mend: 'write the story, or move the file out of the folder until it is written',
      source: copy.text,
    },
  ]
}
