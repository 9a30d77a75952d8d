import type { FrontData } from '#lib/story/front.ts'

// The front of this week: the Moon leads, opinion fills its own place, and each band opens with the
// story its editor would have you read first. What is not named here is filled with the newest.
export default {
  lead: 'why-the-rising-moon-looks-huge',
  secondaries: [
    'three-kinds-of-twilight',
    'the-hotline-that-was-never-a-telephone',
    'five-bells-for-a-bulletin',
    'twenty-five-minutes-over-paris',
  ],
  bands: [
    { section: 'world', pinned: ['the-trial-in-four-languages', 'when-a-river-moves-the-border'] },
    { section: 'science', pinned: ['the-moons-shadow-as-it-happened'] },
    { section: 'press', pinned: ['the-correction-that-took-150-years', 'obituary-the-telegram'] },
    { section: 'places', pinned: ['the-flattest-place-on-earth'] },
    { section: 'sport', pinned: ['the-obituary-that-became-a-trophy'] },
  ],
} satisfies FrontData
