// Doing many things on all cores.

import { availableParallelism } from 'node:os'

/** Does `work` for each, as many at a time as there are cores, begun in their order. */
export async function sideBySide<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
}
