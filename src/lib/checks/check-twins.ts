// What stands beside each story for programs: its Markdown and its ninjs item (IPTC, ninjs 3.1).

import { z } from 'zod'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { addressesOf, lostAddresses } from './lost-addresses.ts'

export function checkTwins(site: BuiltSite, origin: string): readonly Problem[] {
  return [...site.files].flatMap((file) => {
    if (file.endsWith('/ninjs.json')) return checkNinjs(file, site, origin)
    return file.endsWith('/index.md') ? checkMarkdown(file, site, origin) : []
  })
}

const text = z.string().min(1)
const date = z.iso.datetime({ offset: true })
const uri = z.url({ protocol: /^https?$/ })
const whole = z.number().int()
const typedText = z.strictObject({
  role: text,
  contentType: text,
  charCount: whole.optional(),
  value: z.string(),
})
const rendition = z.strictObject({
  name: text,
  href: uri,
  contentType: text.optional(),
  width: whole.optional(),
  height: whole.optional(),
})

/** As much of the standard as we print; whatever else stands in an item is a mistake. */
const ninjs = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }),
  uri,
  type: z.literal('text'),
  representationType: z.literal('full'),
  firstCreated: date,
  versionCreated: date,
  pubStatus: z.enum(['usable', 'withheld']),
  language: text,
  title: text,
  by: text.optional(),
  located: text.optional(),
  headlines: z.array(typedText).min(1),
  descriptions: z.array(typedText).optional(),
  bodies: z.array(typedText).min(1),
  subjects: z.array(z.strictObject({ name: text, uri })),
  infoSources: z.array(z.strictObject({ name: text, role: text, uri: uri.optional() })).optional(),
  genres: z.array(z.strictObject({ name: text })),
  renditions: z.array(rendition),
  associations: z
    .array(
      z.strictObject({
        name: text,
        uri,
        type: z.enum(['picture', 'graphic']),
        descriptions: z.array(typedText),
        renditions: z.array(rendition),
      }),
    )
    .optional(),
})

function checkNinjs(file: string, site: BuiltSite, origin: string): readonly Problem[] {
  let data: unknown
  try {
    data = JSON.parse(site.read(file))
  } catch {
    return [problem(file, 'JSON that cannot be parsed', 'valid JSON')]
  }
  const item = ninjs.safeParse(data)
  if (!item.success)
    return item.error.issues.map(({ path, message }) => ({
      ...problem(file, message, 'what the schema of ninjs 3.1 wants'),
      field: path.join('.'),
    }))
  const { associations = [], subjects, renditions, bodies, ...rest } = item.data
  const own = `${origin}/${file.slice(0, -'ninjs.json'.length)}`
  const named = [...subjects, ...associations, ...(rest.infoSources ?? [])].flatMap(
    (one) => one.uri ?? [],
  )
  const shown = associations.flatMap((one) => one.renditions)
  return [
    ...(rest.uri === own ? [] : [problem(file, `the uri ${rest.uri}`, own)]),
    ...[...named, ...[...renditions, ...shown].map(({ href }) => href)]
      .filter((address) => !isServed(address, site, origin))
      .map((address) => problem(file, `the address ${address}, which is not there`, 'one that is')),
    ...bodies
      .filter(({ contentType }) => contentType === 'text/html')
      .flatMap(({ value }) => lostAddresses(addressesOf(value), site, origin))
      .map((address) =>
        problem(file, `the address ${address} in the text, which is not there`, 'one that is'),
      ),
  ]
}

function checkMarkdown(file: string, site: BuiltSite, origin: string): readonly Problem[] {
  const source = site.read(file)
  const page = `${origin}/${file.slice(0, -'index.md'.length)}`
  return [
    ...(/^# \S/.test(source) ? [] : [problem(file, 'no headline', 'a headline in the first line')]),
    ...(source.includes(`\n<${page}>\n`) && isServed(page, site, origin)
      ? []
      : [problem(file, 'no link to the page of the story', page)]),
  ]
}

function isServed(address: string, site: BuiltSite, origin: string): boolean {
  return address.startsWith(`${origin}/`) && site.files.has(fileServing(new URL(address).pathname))
}

function problem(file: string, found: string, expected: string): Problem {
  return { file, found, expected, mend: 'mend what prints the file' }
}
