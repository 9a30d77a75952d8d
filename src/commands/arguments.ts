// The command line of build and dev: options in, checked values out.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { readMoment, wholeMinute, type Moment } from '#lib/story/dates.ts'

export interface BuildArguments {
  readonly root: string
  readonly out: string
  readonly at: Moment
  /** False where a moment or a folder was named: such an edition is made to be looked at. */
  readonly forReaders: boolean
  readonly explain?: string
  readonly profile?: true
  /** Whether every byte of the last release is compared with what was printed. */
  readonly verify?: true
}

export type Arguments =
  | { readonly ok: true; readonly value: BuildArguments }
  | { readonly ok: false; readonly message: string }

/** What `--help` prints, and what follows every complaint. */
export const USAGE = `Usage: npm run build -- [options]
  --root FOLDER   a site's folder, with src/articles and _data (default: this one)
  --out FOLDER    where to put the finished site (default: dist in the site's folder)
  --at MOMENT     the moment of the edition, such as 2026-11-23T09:00Z (default: now)
  --explain SLUG  build nothing; say whether a story is live at that moment, and why
  --verify        trust no time stamp: compare every byte of the last release with what was printed
  --profile       say where the time went, and write .cache/build.cpuprofile`

/** Reads arguments; paths are resolved against `from`, and the moment defaults to `now`. */
export function readArguments(args: readonly string[], from: string, now: number): Arguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        root: { type: 'string' },
        out: { type: 'string' },
        at: { type: 'string' },
        explain: { type: 'string' },
        profile: { type: 'boolean' },
        verify: { type: 'boolean' },
      },
    })
    const empty = Object.entries(values).find(([, value]) => value === '')
    if (empty)
      return { ok: false, message: `--${empty[0]}: found nothing after it, expected a value.` }
    const root = path.resolve(from, values.root ?? '.')
    const at = values.at === undefined ? wholeMinute(now) : momentOf(values.at)
    if (typeof at === 'string') return { ok: false, message: at }
    return {
      ok: true,
      value: {
        root,
        out: path.resolve(from, values.out ?? path.join(root, 'dist')),
        at,
        forReaders: values.at === undefined && values.out === undefined,
        ...(values.explain !== undefined && { explain: values.explain }),
        ...(values.profile && { profile: true }),
        ...(values.verify && { verify: true }),
      },
    }
  } catch (error) {
    // parseArgs throws on what it does not know; its message names the option.
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

/** `--at` is read in UTC where it has no offset: the site, and so its zone, is not known yet. */
function momentOf(text: string): Moment | string {
  const read = readMoment(text, 'UTC')
  return read.ok
    ? wholeMinute(read.moment)
    : `--at: found ${read.fault.found}, expected ${read.fault.expected}; ${read.fault.mend}.`
}
