// A story's terms as numbers, two for each: its hash; and, in one word, what the story says of it.
//
//   31            16 15          8 7           0
//  ┌────────────────┬─────────────┬─────────────┐
//  │    passages    │    topic    │   weight    │
//  └────────────────┴─────────────┴─────────────┘
//
// Eight bytes a term keep an archive of 100,000 stories within a third of a gigabyte.

/** A story is cut into at most this many passages: one bit each. */
export const PASSAGES = 16

export function packedTerm(weight: number, topic: number, passages: number): number {
  return ((passages << 16) | (topic << 8) | weight) >>> 0
}

/** How much the story is about the term. */
export function weightIn(packed: number): number {
  return packed & 0xff
}

/** How far the term is the topic of the headline; 0 for a term not in it. */
export function topicIn(packed: number): number {
  return (packed >>> 8) & 0xff
}

/** In which passages below the headline the term occurs. */
export function passagesIn(packed: number): number {
  return packed >>> 16
}
