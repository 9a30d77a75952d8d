// What earlier runs saw in picture files. A newsroom's pictures are too many to read each time, so a
// file that has not been touched is not read; one that has is looked at only where its bytes are new.

import { lstatSync, type BigIntStats } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import type { RecordLog } from '#lib/cache/record-log.ts'
import { isFault, type PictureFault } from '#lib/pictures/picture-fault.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { unreadable, type PictureMemory } from './picture-catalogue.ts'
import { readBytes } from './read-bytes.ts'

/** How long a file must have rested, in milliseconds, before its times tell that it is the same: some disks count in twos of seconds. */
const REST = 2500

/**
 * A memory in a log; `program` names the version of the code, and `now` is the clock that files are
 * dated by, in milliseconds since 1970. Only sound pictures are remembered.
 */
export function pictureMemory(log: RecordLog, program: string, now: number): PictureMemory {
  const recall = (key: string): PictureFile | undefined => {
    const kept = log.get(key)
    return kept && (JSON.parse(Buffer.from(kept).toString()) as PictureFile) // SAFETY: the key holds the version of the program that wrote it.
  }
  const remember = (key: string, picture: PictureFile | PictureFault) => {
    if (!isFault(picture)) log.put(key, Buffer.from(JSON.stringify(picture)))
  }
  return async (root, file, look) => {
    const before = statOf(root, file)
    const untouched = before && digestOf(JSON.stringify([program, file, timesOf(before)]))
    const known = untouched && recall(untouched)
    if (known) return known
    const bytes = readBytes(root, file)
    if (!bytes.ok) return unreadable(bytes.problems)
    const sameBytes = digestOf(`${program}${file}\0${digestOf(bytes.value)}`)
    const recalled = recall(sameBytes)
    const picture = recalled ?? (await look(bytes.value))
    if (!recalled) remember(sameBytes, picture)
    const rested = before !== undefined && now - Number(before.ctimeMs) > REST
    if (untouched && rested && isSame(before, statOf(root, file))) remember(untouched, picture)
    return picture
  }
}

function statOf(root: string, file: string): BigIntStats | undefined {
  return lstatSync(path.join(root, file), { bigint: true, throwIfNoEntry: false })
}

/** Whoever changes a file changes one of these; the time of the last change cannot be set by hand. */
function timesOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): readonly string[] {
  return [size, mtimeNs, ctimeNs, ino].map(String)
}

function isSame(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return b !== undefined && timesOf(a).join() === timesOf(b).join()
}
