// A long run shows how far it is: a bar on a terminal, a line for each stage elsewhere.

import { stopwatch, type Stage, type Watch } from '#lib/press/watch.ts'

/** What is said while a stage is under way. */
const DOING = {
  read: 'Reading copy',
  compose: 'Composing the edition',
  search: 'Indexing for the search',
  compare: 'Looking for what changed',
  print: 'Printing',
  pictures: 'Making pictures',
  release: 'Putting the release in place',
} as const satisfies Record<Stage, string>

/** What a stage counts. */
const COUNTED: Partial<Readonly<Record<Stage, string>>> = { read: 'copies', pictures: 'files' }

/** A run shorter than this, in milliseconds, says nothing. */
const LONG = 3_000

/** How often it says how far it is where nobody watches, in milliseconds. */
const EVERY = 30_000

const BAR = 24

export interface Progress extends Watch {
  /** Clears the bar and gives the time of every stage, in milliseconds. */
  readonly end: () => ReturnType<ReturnType<typeof stopwatch>['times']>
}

/** Shows progress on a stream such as standard error. */
export function showProgress(
  stream: { readonly isTTY?: boolean; readonly write: (text: string) => unknown },
  now: () => number,
): Progress {
  const clock = stopwatch(now)
  const started = now()
  let stage: Stage = 'read'
  let began = started
  let told = started
  const isLong = () => now() - started > LONG
  const draw = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`)
  }
  return {
    begin: (next) => {
      clock.begin(next)
      stage = next
      began = now()
      told = began
      if (!isLong()) return
      if (stream.isTTY) draw(`${DOING[stage]} …`)
      else stream.write(`${DOING[stage]} (after ${seconds(now() - started)})\n`)
    },
    done: (count, of) => {
      if (!isLong()) return
      if (stream.isTTY) return draw(progressLine(stage, count, of, now() - began))
      if (now() - told < EVERY) return
      told = now()
      stream.write(
        `${DOING[stage]}: ${counted(stage, count, of)} (after ${seconds(now() - started)})\n`,
      )
    },
    end: () => {
      if (isLong()) draw('')
      return clock.times()
    },
  }
}

/** `Printing ████░░ 2000 of 8000 pages, 950 a second, 6 s left`. */
export function progressLine(
  stage: Stage,
  count: number,
  of: number,
  milliseconds: number,
): string {
  const full = Math.round((count / of) * BAR)
  const rate = count / (milliseconds / 1000)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
  const pace = rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
  return `${DOING[stage]} ${bar} ${counted(stage, count, of)}, ${pace} a second, ${seconds(((of - count) / rate) * 1000)} left`
}

function counted(stage: Stage, count: number, of: number): string {
  return `${count} of ${of} ${COUNTED[stage] ?? 'pages'}`
}

/** `read 26 s, compose 13 s`: the stages that took any time to speak of, in milliseconds. */
export function timesInWords(
  times: readonly { readonly stage: Stage; readonly milliseconds: number }[],
): string {
  return times
    .filter(({ milliseconds }) => milliseconds >= 50)
    .map(({ stage, milliseconds }) => `${stage} ${seconds(milliseconds)}`)
    .join(', ')
}

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000)
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}
