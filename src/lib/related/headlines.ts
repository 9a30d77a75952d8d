// Does a story speak of what the headline of another is about?

import type { Archive } from './archive.ts'
import { PASSAGES, passagesIn, topicIn } from './packed-terms.ts'

/** The topics of each story's headline. Flat: those of story s stand from starts[s] to starts[s + 1]. */
export type Headlines = Readonly<{
  starts: Uint32Array
  hashes: Uint32Array
  /** Squared topic times squared weight in the archive: whole numbers, so that no order of addition matters. */
  worths: Float64Array
  /** √Σ of a headline's worths, by story. */
  lengths: Float64Array
}>

export function headlinesOf(
  stories: Archive['stories'],
  weightOf: (hash: number) => number,
): Headlines {
  const starts = new Uint32Array(stories.length + 1)
  const lengths = new Float64Array(stories.length)
  const hashes: number[] = []
  const worths: number[] = []
  stories.forEach(({ terms }, story) => {
    let sum = 0
    for (let n = 0; n < terms.length; n += 2) {
      const topic = topicIn(terms[n + 1] ?? 0)
      if (topic === 0) continue
      const hash = terms[n] ?? 0
      const worth = (topic * weightOf(hash)) ** 2
      hashes.push(hash)
      worths.push(worth)
      sum += worth
    }
    starts[story + 1] = hashes.length
    lengths[story] = Math.sqrt(sum)
  })
  return { starts, hashes: Uint32Array.from(hashes), worths: Float64Array.from(worths), lengths }
}

/**
 * How much of a headline one passage of a text says: Σ of the worths of the topics it mentions over the length of the
 * headline, of the passage that says most. Not over the squared length: of two headlines said in full, the longer
 * says more. A headline that is one sure topic, said, counts its weight.
 */
export function headlineMeter(headlines: Headlines) {
  const said = new Float64Array(PASSAGES)

  return (headlineOf: number, terms: Uint32Array): number => {
    said.fill(0)
    const end = headlines.starts[headlineOf + 1] ?? 0
    for (let topic = headlines.starts[headlineOf] ?? 0; topic < end; topic += 1) {
      const passages = passagesIn(packedFor(headlines.hashes[topic] ?? 0, terms))
      for (let bits = passages; bits !== 0; bits &= bits - 1) {
        const passage = 31 - Math.clz32(bits & -bits)
        said[passage] = (said[passage] ?? 0) + (headlines.worths[topic] ?? 0)
      }
    }
    let most = 0
    for (const worth of said) if (worth > most) most = worth
    return most === 0 ? 0 : most / (headlines.lengths[headlineOf] ?? 1) / 255
  }
}

/**
 * What a story says of a term; 0 where it does not have it. Hashes are spread evenly and stand in order, so a term is
 * within a few places of where its hash would put it.
 */
function packedFor(hash: number, terms: Uint32Array): number {
  const count = terms.length / 2
  let at = Math.floor((hash / 0x1_0000_0000) * count)
  while (at > 0 && (terms[2 * at - 2] ?? 0) >= hash) at -= 1
  while (at < count && (terms[2 * at] ?? 0) < hash) at += 1
  return at < count && terms[2 * at] === hash ? (terms[2 * at + 1] ?? 0) : 0
}
