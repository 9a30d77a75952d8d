import type { FrontData } from '#lib/story/front.ts'

export default {
  lead: 'how-the-size-of-an-earthquake-is-measured',
  secondaries: ['what-an-embargo-is', 'the-line-of-the-suez-canal', 'four-ways-to-make-a-fog'],
  bands: [
    { section: 'world' },
    { section: 'press', pinned: ['the-small-print-that-says-sorry'] },
    { section: 'science' },
    { section: 'places', size: 3 },
    { section: 'sport', size: 2 },
  ],
} satisfies FrontData
