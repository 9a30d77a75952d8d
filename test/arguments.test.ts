// The command line, read into checked values.

import { describe, expect, it } from 'vitest'
import { readArguments } from '../src/commands/arguments.ts'
import { moment } from './sites/small-site.ts'

const NOW = Date.parse('2026-11-23T09:00:59.999Z')
const read = (...args: readonly string[]) => readArguments(args, '/home/jane', NOW)

describe('the command line', () => {
  it('has a default for everything; the moment is this minute', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        root: '/home/jane',
        out: '/home/jane/dist',
        at: moment('2026-11-23T09:00Z'),
        forReaders: true,
      },
    })
  })

  it('takes an edition of a named moment or in a named folder for one that readers do not get', () => {
    expect(read('--at', '2026-11-23T09:00Z')).toMatchObject({ value: { forReaders: false } })
    expect(read('--out', 'proof')).toMatchObject({ value: { forReaders: false } })
    expect(read('--root', '../site')).toMatchObject({ value: { forReaders: true } })
  })

  it('resolves paths against the working folder, the output against the root', () => {
    expect(read('--root', '../site/')).toMatchObject({
      value: { root: '/home/site', out: '/home/site/dist' },
    })
    expect(read('--root=/site', '--out', 'out')).toMatchObject({
      value: { root: '/site', out: '/home/jane/out' },
    })
  })

  it.each([
    ['2026-11-23T09:30Z', '2026-11-23T09:30Z'],
    ['2026-11-23T09:30:59Z', '2026-11-23T09:30Z'],
    ['2026-11-23T09:30+02:00', '2026-11-23T07:30Z'],
    ['2026-11-23 09:30', '2026-11-23T09:30Z'],
    ['2026-07-01', '2026-07-01T00:00Z'],
  ])('reads the moment %s', (written, meant) => {
    expect(read('--at', written)).toMatchObject({ value: { at: moment(meant) } })
  })

  it.each([
    [['--frobnicate'], /^Unknown option '--frobnicate'/],
    [['dist'], /^Unexpected argument 'dist'/],
    [['--root'], /^Option '--root <value>' argument missing/],
    [['--out='], /^--out: found nothing after it, expected a value\.$/],
    [['--explain', ''], /^--explain: found nothing after it, expected a value\.$/],
    [
      ['--at', '2026-02-30'],
      /^--at: found the date 2026-02-30, which does not exist, expected a date that is in the calendar; 2026-02 ends on the 28th; write a day from 01 to 28\.$/,
    ],
    [
      ['--at', 'yesterday'],
      /^--at: found the text "yesterday", expected a date such as 2026-11-23, 2026-11-23 09:30 \(local time\) or 2026-11-23T09:30:00\+01:00; write it as 2026-11-23 09:30\.$/,
    ],
  ])('refuses %j', (args, message) => {
    expect(read(...args)).toEqual({ ok: false, message: expect.stringMatching(message) as string })
  })
})
