// Random days of a small newsroom: what desks do to their copy, one edit after another.

import fc from 'fast-check'
import { story } from '../sites/small-site.ts'

/** What desks have done so far. */
export interface Day {
  /** Copy by its path; `undefined` for a file that was removed. */
  readonly copy: ReadonlyMap<string, Copy>
  /** How many minutes have passed. */
  readonly minute: number
  readonly author: string
  /** Which version of its pictures the newsroom has. */
  readonly picture: number
}

export interface Copy {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly text: string
}

export const MORNING: Day = {
  copy: new Map(),
  minute: 0,
  author: 'Jane Roe',
  picture: 0,
}

/** An edit, told in a word, and what it does to the day. */
export interface Edit {
  readonly name: string
  readonly apply: (day: Day) => Day
}

const WORDS = 'harbour bridge council tide engine ballot river glacier comet orchard'.split(' ')
const SECTIONS = ['world', 'science']
/** A drawing and a photograph. */
const PICTURES = ['harbour.svg', 'harbour.jpg']
const TOPICS = ['Weather', 'Ports', 'Space']

const aWord = fc.constantFrom(...WORDS)
const aSentence = fc
  .array(aWord, { minLength: 4, maxLength: 12 })
  .map((words) => `The ${words.join(' ')}.`)
const aParagraph = fc.oneof(
  { weight: 8, arbitrary: aSentence },
  { weight: 1, arbitrary: fc.constantFrom(...PICTURES).map((file) => `![The harbour](${file})`) },
  {
    weight: 1,
    arbitrary: fc.nat(8).map((number) => `The [story of before](story:story-${number}).`),
  },
)
const aText = fc
  .array(aParagraph, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.join('\n\n'))
const whichStory = fc.nat(99)

/** Names of the files a desk uses; few, so that edits meet. */
const FILES = Array.from({ length: 9 }, (_none, index) => `src/articles/2026/11/story-${index}.md`)

const publishedAt = fc
  .integer({ min: 0, max: 59 })
  .map((minute) => `2026-11-23 09:${String(minute).padStart(2, '0')}`)

const adding = fc
  .record({
    file: fc.constantFrom(...FILES),
    headline: fc.array(aWord, { minLength: 2, maxLength: 5 }).map((words) => words.join(' ')),
    section: fc.constantFrom(...SECTIONS),
    topics: fc.subarray(TOPICS),
    published: publishedAt,
    by: fc.boolean(),
    text: aText,
  })
  .map(({ file, text, topics, by, ...fields }) =>
    edit(`add ${file}`, (day) =>
      put(day, file, {
        fields: {
          ...fields,
          ...(topics.length > 0 && { topics: `[${topics.join(', ')}]` }),
          ...(by && { authors: '[jane-roe]' }),
        },
        text,
      }),
    ),
  )

/** An edit of the fields of one story that is there; nothing where there is none. */
function changing(name: string, fields: fc.Arbitrary<Copy['fields']>): fc.Arbitrary<Edit> {
  return fc.tuple(whichStory, fields).map(([which, changed]) =>
    edit(name, (day) => {
      const file = fileOf(day, which)
      const copy = file === undefined ? undefined : day.copy.get(file)
      return file === undefined || copy === undefined
        ? day
        : put(day, file, { ...copy, fields: { ...copy.fields, ...changed } })
    }),
  )
}

const rewriting = fc.tuple(whichStory, aText).map(([which, text]) =>
  edit('rewrite', (day) => {
    const file = fileOf(day, which)
    const copy = file === undefined ? undefined : day.copy.get(file)
    return file === undefined || copy === undefined ? day : put(day, file, { ...copy, text })
  }),
)

const removing = whichStory.map((which) =>
  edit('delete', (day) => {
    const copy = new Map(day.copy)
    copy.delete(fileOf(day, which) ?? '')
    return { ...day, copy }
  }),
)

const moving = fc.tuple(whichStory, fc.nat(99)).map(([which, name]) =>
  edit('move', (day) => {
    const file = fileOf(day, which)
    const moved = file === undefined ? undefined : day.copy.get(file)
    if (file === undefined || moved === undefined) return day
    const copy = new Map(day.copy)
    copy.delete(file)
    return { ...day, copy: copy.set(`src/articles/2026/11/moved-${name}.md`, moved) }
  }),
)

/** Every sort of edit; each as likely as it is on a busy day. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: adding },
  { weight: 3, arbitrary: rewriting },
  {
    weight: 2,
    arbitrary: changing(
      'retitle',
      aWord.map((headline) => ({ headline })),
    ),
  },
  {
    weight: 2,
    arbitrary: changing(
      'retopic',
      fc.subarray(TOPICS).map((topics) => ({ topics: `[${topics.join(', ')}]` })),
    ),
  },
  {
    weight: 1,
    arbitrary: changing(
      'change section',
      fc.constantFrom(...SECTIONS).map((section) => ({ section })),
    ),
  },
  {
    weight: 1,
    arbitrary: changing('withdraw', fc.constant({ status: 'withdrawn', reason: 'It was not so.' })),
  },
  {
    weight: 1,
    arbitrary: changing(
      'change date',
      publishedAt.map((published) => ({ published })),
    ),
  },
  {
    weight: 1,
    arbitrary: changing(
      'embargo',
      publishedAt.map((embargo) => ({ embargo })),
    ),
  },
  {
    weight: 1,
    arbitrary: changing('storyline', fc.constant({ storyline: 'harbour' })),
  },
  {
    weight: 2,
    arbitrary: changing(
      'picture',
      fc.constantFrom(undefined, ...PICTURES).map((file) => ({
        picture: file && `{ file: ${file}, alt: The harbour }`,
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(2).map((picture) => edit('redraw', (day) => ({ ...day, picture }))),
  },
  {
    weight: 2,
    arbitrary: changing(
      'translate',
      fc.nat(8).map((number) => ({ language: 'es', translationOf: `story-${number}` })),
    ),
  },
  { weight: 1, arbitrary: removing },
  { weight: 1, arbitrary: moving },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 1, max: 30 })
      .map((minutes) => edit('time passes', (day) => ({ ...day, minute: day.minute + minutes }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Jane Roe', 'Jane Doe', 'J. Roe')
      .map((author) => edit('rename author', (day) => ({ ...day, author }))),
  },
  { weight: 1, arbitrary: fc.constant(edit('nothing', (day) => day)) },
)

/** The copy as files; those that went are named too. */
export function filesOf({ copy }: Day): ReadonlyMap<string, string> {
  return new Map([...copy].map(([file, { fields, text }]) => [file, story(fields, text)]))
}

function edit(name: string, apply: Edit['apply']): Edit {
  return { name, apply }
}

function put(day: Day, file: string, copy: Copy): Day {
  return { ...day, copy: new Map(day.copy).set(file, copy) }
}

function fileOf({ copy }: Day, which: number): string | undefined {
  const files = [...copy.keys()].toSorted()
  return files[which % Math.max(files.length, 1)]
}
