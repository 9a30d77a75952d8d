// A long run says how far it is; a short one says nothing.

import { describe, expect, it } from 'vitest'
import { progressLine, seconds, showProgress, timesInWords } from '../src/commands/show-progress.ts'

function runOf(isTTY: boolean, stageLength: number): string {
  let heard = ''
  let now = 0
  const progress = showProgress({ isTTY, write: (text) => (heard += text) }, () => now)
  for (const stage of ['read', 'print'] as const) {
    progress.begin(stage)
    now += stageLength
  }
  progress.done(2000, 8000)
  expect(progress.end()).toEqual([
    { stage: 'read', milliseconds: stageLength },
    { stage: 'print', milliseconds: stageLength },
  ])
  return heard
}

describe('progress', () => {
  it('is silent while a run is short', () => {
    expect(runOf(true, 1000)).toBe('')
    expect(runOf(false, 1000)).toBe('')
  })

  it('is a line for each stage where nobody watches', () => {
    expect(runOf(false, 4000)).toBe('Printing (after 4.0 s)\n')
  })

  it('is a bar on a terminal, and is gone in the end', () => {
    const heard = runOf(true, 4000)
    expect(heard).toContain('2000 of 8000 pages, 500 a second, 12 s left')
    expect(heard.endsWith('\r\u001B[K')).toBe(true)
  })

  it('draws how much is done', () => {
    expect(progressLine('print', { done: 1, of: 2, milliseconds: 1000 })).toBe(
      'Printing ████████████░░░░░░░░░░░░ 1 of 2 pages, 1 a second, 1.0 s left',
    )
    expect(progressLine('read', { done: 500, of: 2000, milliseconds: 1000 })).toBe(
      'Reading copy ██████░░░░░░░░░░░░░░░░░░ 500 of 2000 copies, 500 a second, 3.0 s left',
    )
  })
})

describe('a summary', () => {
  it('names the stages that took time', () => {
    expect(
      timesInWords([
        { stage: 'read', milliseconds: 1234 },
        { stage: 'search', milliseconds: 3 },
        { stage: 'print', milliseconds: 12_345 },
      ]),
    ).toBe('read 1.2 s, print 12 s')
  })
})

describe('a time', () => {
  it('is told as exactly as it helps', () => {
    expect([40, 1234, 12_345, 125_000].map(seconds)).toEqual([
      '0.0 s',
      '1.2 s',
      '12 s',
      '2 min 5 s',
    ])
  })
})
