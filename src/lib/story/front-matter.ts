// The one schema of front matter and sidecars. It is the manual too: `npm run docs` prints
// docs/front-matter.md and the JSON Schema for editors from these descriptions.

import { z } from 'zod'
import {
  address,
  creditIn,
  line,
  lineOf,
  momentIn,
  reference,
  share,
  slug,
  topic,
  FOCUS_FORM,
} from './field-types.ts'
import type { Site } from './site.ts'
import { SLUG_FORM } from './slug.ts'
import { KINDS } from './story.ts'

/** What of a site the schema must know. */
export type SchemaSite = Pick<Site, 'zone' | 'sections' | 'authors' | 'languages'>

/** Front matter as the schema leaves it: typed, dates read, nothing yet compared with other files. */
export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>

/** The schema for copy of this site; sections and authors are checked against its own. */
export function frontMatterSchema(site: SchemaSite) {
  const moment = momentIn(site.zone)
  const at = moment.meta({ description: 'When.', examples: ['2026-10-03 14:00'] })
  return z.strictObject({
    headline: line.meta({
      description:
        'The headline, in sentence case and without a full stop. Required; wire copy has it in its first line.',
      examples: ['High water comes twice a day'],
    }),
    shortHeadline: line.optional().meta({
      description: 'A shorter headline for cards and lists. Default: the headline.',
      examples: ['Twice a day, the sea'],
    }),
    standfirst: line.optional().meta({
      description:
        'One or two sentences under the headline that say what the story is about; also what search engines and feeds show.',
      examples: ['The Moon pulls, the Earth turns, and the water follows.'],
    }),
    kicker: line.optional().meta({
      description:
        'One to three words above the headline. Default: the section, or the kind of story if it is not news.',
      examples: ['Oceans'],
    }),
    slug: slug.optional().meta({
      description: `The last part of the address: ${SLUG_FORM}. Default: the name of the file.`,
      examples: ['high-water-twice-a-day'],
    }),
    kind: z
      .enum(KINDS)
      .default('news')
      .meta({
        description:
          'What sort of story it is. An `opinion` names its authors, an `explainer` may ask questions, a `live` blog has entries (see writing.md). Default: `news`.',
        examples: ['explainer'],
      }),
    section: z
      .enum(site.sections.map((section) => section.id))
      .optional()
      .meta({
        description:
          'Id of a section from `_data/sections.ts`. Default: the site’s default section.',
        examples: ['world'],
      }),
    topics: z
      .array(topic)
      .default([])
      .meta({
        description: 'What the story is about, a few short labels. Default: none.',
        examples: [['Tides', 'Oceans']],
      }),
    authors: z
      .array(creditIn(site))
      .default([])
      .meta({
        description:
          'Who wrote it: ids from `_data/authors.ts`, or a credit as it should be printed, such as `Reuters` or `Staff`. ' +
          'A credit is taken for an organisation when its words say so; write `{ name: Jane Roe, type: Person }` to be exact. ' +
          'Default: for wire copy its own byline, otherwise none.',
        examples: [['ines-barreto', 'Reuters']],
      }),
    dateline: line.optional().meta({
      description: 'Where it was reported from, printed before the first words.',
      examples: ['Jerusalem'],
    }),
    published: moment.optional().meta({
      description:
        'When the story goes live: a local date and time in the site’s zone, or with an offset. A date alone means the first minute of that day. ' +
        'Required, unless the copy lies in a folder named `YYYY/MM/DD`, whose day it then takes.',
      examples: ['2026-10-03 09:30'],
    }),
    updated: moment.optional().meta({
      description: 'When the text last changed in substance. Default: the newest of `updates`.',
      examples: ['2026-10-04 11:00'],
    }),
    updates: z
      .array(z.strictObject({ at, note: line.meta({ description: 'What changed.' }) }))
      .default([])
      .meta({
        description: 'What changed, and when; printed on the page. Default: none.',
        examples: [[{ at: '2026-10-04 11:00', note: 'Added the times for the coming week.' }]],
      }),
    status: z
      .enum(['draft', 'ready', 'withdrawn'])
      .default('ready')
      .meta({
        description:
          'Where the story stands: `draft` (shown in the preview only), `ready`, or `withdrawn` (with a `reason`). Default: `ready`.',
        examples: ['draft'],
      }),
    reason: line.optional().meta({
      description:
        'Why a withdrawn story was withdrawn. Required with `status: withdrawn`, and only then allowed.',
      examples: ['The figures could not be confirmed.'],
    }),
    embargo: moment.optional().meta({
      description:
        'Nothing of the story appears anywhere before this moment, whatever `published` says.',
      examples: ['2026-10-05T00:01:00Z'],
    }),
    expires: moment.optional().meta({
      description: 'From this moment on the story is taken off the site.',
      examples: ['2027-01-01'],
    }),
    ended: moment.optional().meta({
      description:
        'When a live blog ended; only with `kind: live`. Until then, and without the field, it is shown as live.',
      examples: ['2026-10-03 22:15'],
    }),
    picture: z
      .strictObject(
        {
          file: lineOf('the name of a picture file that lies with the copy').meta({
            description: 'File name, beside the copy: JPEG, PNG, WebP, AVIF, GIF or SVG.',
            examples: ['tides.svg'],
          }),
          alt: lineOf('what the picture shows, for someone who cannot see it').meta({
            description: 'What the picture shows, for someone who cannot see it. Required.',
          }),
          caption: line.optional().meta({ description: 'A sentence under the picture.' }),
          credit: line
            .optional()
            .meta({ description: 'Who made it.', examples: ['Broadsheet graphics'] }),
          focus: z.tuple([share, share], { error: FOCUS_FORM }).default([0.5, 0.5]).meta({
            description:
              'The point that cropping keeps: shares of width and height from the top left. Default: `[0.5, 0.5]`.',
          }),
        },
        { error: 'fields such as { file: tides.svg, alt: What it shows }' },
      )
      .optional()
      .meta({
        description: 'The lead picture.',
        examples: [{ file: 'tides.svg', alt: 'The Earth with two bulges of water' }],
      }),
    corrections: z
      .array(
        z.strictObject({
          at,
          text: line.meta({ description: 'What was wrong and what is right.' }),
        }),
      )
      .default([])
      .meta({
        description:
          'What was wrong and is now right, and when it was put right; printed on the page. Default: none.',
        examples: [
          [{ at: '2026-10-03 14:00', text: 'An earlier version gave the interval as 12 hours.' }],
        ],
      }),
    language: z
      .enum(Object.keys(site.languages))
      .optional()
      .meta({
        description:
          'Language of the story; `_data/languages.ts` adds languages. Default: the site’s language.',
        examples: ['he'],
      }),
    translationOf: reference.optional().meta({
      description: 'Slug of the story that this one translates.',
      examples: ['high-water-twice-a-day'],
    }),
    storyline: slug.optional().meta({
      description: 'Id of the running story this belongs to; the same in each of its stories.',
      examples: ['iron-dome-and-ukraine'],
    }),
    related: z
      .array(reference)
      .default([])
      .meta({
        description: 'Slugs of stories to show first among the related ones. Default: none.',
        examples: [['why-the-seasons-turn']],
      }),
    unrelated: z
      .array(reference)
      .default([])
      .meta({
        description: 'Slugs of stories never to show as related. Default: none.',
        examples: [['spring-tide-festival']],
      }),
    addresses: z
      .array(address)
      .default([])
      .meta({
        description: 'Earlier addresses of the story that should lead here. Default: none.',
        examples: [['/2026/10/tides/']],
      }),
    sources: z
      .array(
        z.strictObject({
          title: line,
          url: z
            .url({
              protocol: /^https?$/,
              error: 'a whole address that begins with https:// or http://',
            })
            .optional(),
        }),
      )
      .default([])
      .meta({
        description: 'Where the facts come from, listed at the end of the page. Default: none.',
        examples: [[{ title: 'Tide tables', url: 'https://example.org/tides' }]],
      }),
  })
}
