// A light stem for Hebrew, for which Snowball has none.

/** Particles written onto the word: and, the, in, as, to, from, that. */
const PREFIX = /^[והבכלמש]/

/** The commonest endings: plurals, then the feminine, which a construct form changes (מלחמה, מלחמת). */
const SUFFIX = /(?:ים|ות|ה|ת)$/

const SHORTEST = 3

/**
 * Takes particles off the front as long as four letters remain, then one ending if three remain.
 * It takes off too much at times (מלחמה becomes לחמ) but always the same, with the article or without,
 * which is all that matching needs; what is shown to readers is the word as written.
 */
export function lightHebrewStem(word: string): string {
  if (!/^\p{Script=Hebrew}/u.test(word)) return word
  let stem = word.replace(/[\u0591-\u05c7]/g, '')
  while (stem.length > SHORTEST + 1 && PREFIX.test(stem)) stem = stem.slice(1)
  const bare = stem.replace(SUFFIX, '')
  return bare.length >= SHORTEST ? bare : stem
}
