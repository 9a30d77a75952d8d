import type { StorylinesData } from '#lib/story/site.ts'

export default {
  'iron-dome-and-ukraine': {
    name: 'Iron Dome and Ukraine',
    description:
      'What the United States and Ukraine ask of Israel, what Israel has sent, and why it has held back more.',
  },
  'eclipse-of-august-2026': {
    name: 'The eclipse of August 2026',
    description:
      'The first total eclipse of the Sun on the mainland of western Europe since 1999: what to expect, and what happened when.',
  },
  'how-news-learned-to-travel': {
    name: 'How news learned to travel',
    description:
      'Pigeons, wires, bells and pictures: the history of sending the news, in the order in which we told it.',
  },
  'the-hour': {
    name: 'Who sets the clock',
    description: 'Noon, the hour, the date and the year, and the people who decided on them.',
  },
} satisfies StorylinesData
