// Which files for machines a site prints beside its pages. A large archive need not print every feed
// in every form, nor every story twice more.

import { z } from 'zod'

/** The lists of stories that may have feeds. */
const FEED_LISTS = ['site', 'corrections', 'sections', 'topics', 'authors', 'languages'] as const
const FEED_FORMS = ['rss', 'atom', 'json'] as const
const TWINS = ['markdown', 'ninjs'] as const
const SOCIAL_CARDS = ['unillustrated', 'all', 'none'] as const

export type FeedForm = (typeof FEED_FORMS)[number]

/** `outputs` in `_data/site.ts`. */
export const outputsSchema = z
  .strictObject({
    feeds: z.array(z.enum(FEED_LISTS)).default([...FEED_LISTS]),
    feedForms: z.array(z.enum(FEED_FORMS)).default([...FEED_FORMS]),
    feedItems: z.int().min(1).max(500).default(50),
    feedText: z.enum(['full', 'standfirst']).default('full'),
    twins: z.array(z.enum(TWINS)).default([...TWINS]),
    socialCards: z.enum(SOCIAL_CARDS).default('unillustrated'),
    mostSocialCards: z.int().min(0).max(1_000_000).default(1000),
  })
  .prefault({})
  .meta({
    description: `Which files for machines are printed. \`feeds\`: the lists that have feeds, of ${quoted(FEED_LISTS)}; \`feedForms\`: their forms, of ${quoted(FEED_FORMS)}; \`feedItems\`: how many stories a feed holds, 1 to 500; \`feedText\`: \`full\` for the whole text of each, or \`standfirst\`; \`twins\`: what lies beside each story, of ${quoted(TWINS)}; \`socialCards\`: which stories have a card of their own drawn for social networks, of ${quoted(SOCIAL_CARDS)}, where \`unillustrated\` are those without a photograph; \`mostSocialCards\`: for how many of these, the newest first; the others have the card of their section. Sitemaps, robots.txt and the list of feeds are always printed. Default: everything, 50 stories, the whole text, cards for the 1,000 newest unillustrated stories. A large archive does well with \`{ feeds: ["site", "corrections", "sections"], feedForms: ["rss"], twins: [] }\`.`,
  })

/** What a site prints for machines, checked. */
export type Outputs = z.output<typeof outputsSchema>

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
