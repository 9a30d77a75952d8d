// A long run shows how far it is: a bar on a terminal, a line for each stage elsewhere.

import { stopwatch, type Stage, type Watch } from '#lib/press/watch.ts'

/** What is said while a stage is under way. */
const DOING: Readonly<Record<Stage, string>> = {
  read: 'Reading copy',
  compose: 'Composing the edition',
  search: 'Indexing for the search',
  compare: 'Looking for what changed',
  print: 'Printing',
  release: 'Putting the release in place',
}

/** A run shorter than this, in milliseconds, says nothing. */
const LONG = 3_000

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
  let current: Stage = 'read'
  let begun = started
  const isLong = () => now() - started > LONG
  const draw = (text: string) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`)
  }
  return {
    begin: (stage) => {
      clock.begin(stage)
      current = stage
      begun = now()
      if (!isLong()) return
      if (stream.isTTY) draw(`${DOING[stage]} …`)
      else stream.write(`${DOING[stage]} (after ${seconds(now() - started)})\n`)
    },
    done: (count, of) => {
      if (isLong()) draw(progressLine(current, { done: count, of, milliseconds: now() - begun }))
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
  {
    done,
    of,
    milliseconds,
  }: { readonly done: number; readonly of: number; readonly milliseconds: number },
): string {
  const full = Math.round((done / of) * BAR)
  const rate = done / (milliseconds / 1000)
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
  const things = stage === 'read' ? 'copies' : 'pages'
  return `${DOING[stage]} ${bar} ${done} of ${of} ${things}, ${Math.round(rate)} a second, ${seconds(((of - done) / rate) * 1000)} left`
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
