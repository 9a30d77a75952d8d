import type { StorylinesData } from '#lib/story/site.ts'

export default {
  'iron-dome-and-ukraine': {
    name: 'Iron Dome and Ukraine',
    description:
      'What the United States and Ukraine ask of Israel, what Israel has sent, and why it has held back more.',
  },
} satisfies StorylinesData
