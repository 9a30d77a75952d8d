// The manual of front matter, printed from the schema: one page for editors, one file for their editor programs.

import { z } from 'zod'
import { frontMatterSchema, type SchemaSite } from './front-matter.ts'
import { frontSchema } from './front.ts'
import { languagesSchema } from './languages-data.ts'
import { policiesSchema } from './policies.ts'
import { authorsSchema, sectionsSchema, siteSchema, storylinesSchema } from './site.ts'

/** JSON Schema (draft 2020-12) of the front matter of this site, for completion in an editor. */
export function frontMatterJsonSchema(site: SchemaSite): object {
  return {
    ...z.toJSONSchema(frontMatterSchema(site), { io: 'input', unrepresentable: 'any' }),
    title: 'Front matter of a Broadsheet story',
  }
}

/** The reference as Markdown: every field, what it means, what it may hold, and an example. */
export function frontMatterReference(site: SchemaSite): string {
  const { properties = {} } = z.toJSONSchema(frontMatterSchema(site), {
    io: 'input',
    unrepresentable: 'any',
  })
  const fields = Object.entries(properties).map(([name, field]) =>
    fieldSection(name, field as Field),
  ) // SAFETY: Zod writes the keywords of `Field` in this form.
  return [INTRODUCTION, ...fields].join('\n')
}

/** The reference of the data files, as Markdown. */
export function siteDataReference(): string {
  const files = {
    'site.ts': siteSchema,
    'sections.ts': sectionsSchema.element,
    'authors.ts': authorsSchema.valueType,
    'storylines.ts': storylinesSchema.valueType,
    'languages.ts': languagesSchema.valueType,
    'front.ts': frontSchema,
    'policies.ts': policiesSchema,
  }
  return [
    SITE_DATA_INTRODUCTION,
    ...Object.entries(files).flatMap(([file, schema]) => {
      const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
      return [
        `## _data/${file}`,
        '',
        ...Object.entries(properties).map(
          ([name, field]) => `- \`${name}\`: ${innerText(field as Field)}`,
        ),
        '',
      ] // SAFETY: as above.
    }),
  ].join('\n')
}

interface Field {
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly enum?: readonly string[]
  readonly type?: string
  readonly properties?: Readonly<Record<string, Field>>
  readonly items?: Field
}

const INTRODUCTION = `# Front matter

Every field a story may have, in Markdown between lines of \`---\` at the top of the file, and for wire copy in a sidecar: a file of the same name that ends in \`.yaml\`. Any other key is an error. This page and \`front-matter.schema.json\` are printed from the schema by \`npm run docs\`.

To have an editor that knows YAML complete and check the fields of sidecars, point it to \`docs/front-matter.schema.json\`.
`

const SITE_DATA_INTRODUCTION = `# Site data

What a newsroom says of itself, in TypeScript files whose default export is the data. \`sections.ts\` exports a list, in the order of the paper; \`authors.ts\` and \`storylines.ts\` export objects of records by id, and may be left out; so may \`languages.ts\`, an object of records by the languages’ codes, and \`policies.ts\`, an object. \`front.ts\`, which may be left out too, is the editor’s layout of the front page: what it does not say is filled with the newest stories, a story that is not live leaves no hole, and no story stands there twice. Naming a story that does not exist is an error, unless the copy has none of the stories that the layout names: then it was made for other copy, and only its bands count. Any other key is an error. This page is printed from the schemas by \`npm run docs\`.
`

function fieldSection(name: string, field: Field): string {
  const parts = [`## ${name}`, '', field.description ?? '', '', ...choices(field)]
  const inner = field.properties ?? field.items?.properties
  if (inner) {
    parts.push(
      ...Object.entries(inner).map(([key, value]) => `- \`${key}\`: ${innerText(value)}`),
      '',
    )
  }
  const [example] = field.examples ?? []
  if (example !== undefined) parts.push('```yaml', yamlExample(name, example), '```', '')
  return parts.join('\n')
}

function choices({ enum: values }: Field): readonly string[] {
  return values === undefined
    ? []
    : [`One of ${values.map((value) => `\`${value}\``).join(', ')}.`, '']
}

function innerText({ description = 'Text.', examples }: Field): string {
  const [example] = examples ?? []
  return example === undefined ? description : `${description} Example: \`${scalar(example)}\`.`
}

function yamlExample(name: string, example: unknown): string {
  if (Array.isArray(example)) {
    return example.every((item) => typeof item === 'string')
      ? `${name}: [${example.join(', ')}]`
      : `${name}:\n${example.map((item) => `  - ${record(item, '    ')}`).join('\n')}`
  }
  return typeof example === 'object'
    ? `${name}:\n  ${record(example, '  ')}`
    : `${name}: ${scalar(example)}`
}

function record(value: unknown, indent: string): string {
  return Object.entries(value as Readonly<Record<string, unknown>>) // SAFETY: examples that are no text and no list are mappings.
    .map(([key, inner]) => `${key}: ${scalar(inner)}`)
    .join(`\n${indent}`)
}

/** Text as it is; anything else as JSON, which YAML reads the same. */
function scalar(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
