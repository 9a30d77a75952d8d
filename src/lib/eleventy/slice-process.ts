// A process that prints slices, one after another, until its parent ends it.

import { printEdition } from './print-edition.ts'
import type { Slice } from './print-slices.ts'

process.on('message', (slice) => {
  void print(slice as Slice) // SAFETY: our own parent sends nothing else.
})
process.on('disconnect', () => process.exit(0))

async function print({ edition, folder }: Slice): Promise<void> {
  await printEdition(edition, folder)
  process.send?.('printed')
}
