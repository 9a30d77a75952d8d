// What a run tells while it is under way: which stage it is in, and how far.

/** The stages of a run, in their order; pictures are made where they are first asked for. */
export const STAGES = [
  'read',
  'compose',
  'search',
  'compare',
  'print',
  'pictures',
  'release',
] as const
export type Stage = (typeof STAGES)[number]

/** Told by a run; whoever listens may show it. */
export interface Watch {
  /** A stage begins, and the one before it is done. */
  readonly begin: (stage: Stage) => void
  /** So many of the stage's copies, pages or pictures are done. */
  readonly done: (count: number, of: number) => void
}

/** Listens to nothing. */
export const UNWATCHED: Watch = { begin: () => {}, done: () => {} }

/** How long each stage took, in milliseconds, by a clock that is handed in. */
export function stopwatch(now: () => number) {
  const spans: { readonly stage: Stage; readonly from: number; until: number }[] = []
  const stop = () => {
    const last = spans.at(-1)
    if (last) last.until = now()
  }
  return {
    begin: (stage: Stage) => {
      stop()
      spans.push({ stage, from: now(), until: now() })
    },
    /** Ends the stage that is under way and gives every stage its time. */
    times: (): readonly { readonly stage: Stage; readonly milliseconds: number }[] => {
      stop()
      return spans.map(({ stage, from, until }) => ({ stage, milliseconds: until - from }))
    },
  }
}
