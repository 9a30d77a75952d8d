// Records survive the end of a run, a kill in the middle of writing, and damage.

import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '#lib/cache/digest.ts'
import { openRecordLog } from '#lib/cache/record-log.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-log-'))
  file = path.join(folder, 'records')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function keep(...names: readonly string[]): void {
  const log = openRecordLog(file)
  for (const name of names) log.put(digestOf(name), Buffer.from(`value of ${name}`))
  log.save()
}

function recall(...names: readonly string[]): readonly (string | undefined)[] {
  const log = openRecordLog(file)
  return names.map((name) => {
    const value = log.get(digestOf(name))
    return value && Buffer.from(value).toString()
  })
}

describe('a log of records', () => {
  it('gives in a later run what an earlier one put', () => {
    keep('a', 'b')
    expect(recall('a', 'b', 'c')).toEqual(['value of a', 'value of b', undefined])
  })

  it('is empty where there is no file, or a file of another sort', async () => {
    expect(recall('a')).toEqual([undefined])
    await writeFile(file, 'something else')
    expect(recall('a')).toEqual([undefined])
    keep('a')
    expect(recall('a')).toEqual(['value of a'])
  })

  it('cut at any byte keeps the records before the cut, and can be added to', async () => {
    keep('a', 'b')
    const whole = await readFile(file)
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(file, whole)
      await truncate(file, length)
      const [a, b] = recall('a', 'b')
      expect(b).toBeUndefined()
      expect([undefined, 'value of a']).toContain(a)
      const log = openRecordLog(file)
      log.get(digestOf('a'))
      log.put(digestOf('c'), Buffer.from('value of c'))
      log.save()
      expect(recall('a', 'c')).toEqual([a, 'value of c'])
    }
  })

  it('takes no record whose bytes were changed', async () => {
    keep('a', 'b')
    const bytes = await readFile(file)
    const at = bytes.indexOf('value of a')
    bytes[at] = 'V'.charCodeAt(0)
    await writeFile(file, bytes)
    expect(recall('a')).toEqual([undefined])
  })

  it('drops what nobody asks for once that is half of it', async () => {
    keep('a', 'b', 'c', 'd')
    const { size } = await stat(file)
    const log = openRecordLog(file)
    log.get(digestOf('a'))
    log.save()
    expect((await stat(file)).size).toBeLessThan(size / 2)
    expect(recall('a', 'b')).toEqual(['value of a', undefined])
  })
})
