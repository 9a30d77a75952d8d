import type { FrontData } from '#lib/story/front.ts'

// The editor of the day may name a lead and secondaries by their slugs; without them the newest lead.
export default {
  bands: [
    { section: 'world' },
    { section: 'press' },
    { section: 'science' },
    { section: 'places', size: 3 },
    { section: 'sport', size: 2 },
  ],
} satisfies FrontData
