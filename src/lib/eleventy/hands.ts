// Starting hands, and sharing work among them.

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Damaged } from '#lib/cache/blob-file.ts'
import { PROGRAM, PROGRAM_OPTIONS, programFile } from './program.ts'
import type { Answer, AnswerTo, Task } from './tasks.ts'

export interface Hand {
  /** From 1; no two hands of a build have the same. */
  readonly number: number
  readonly ask: <T extends Task>(task: T) => Promise<AnswerTo[T['kind']]>
}

export interface Hands {
  /** Does pieces of work, each by the next hand that is free. */
  readonly share: <W, R>(
    work: readonly W[],
    doOne: (hand: Hand, piece: W) => Promise<R>,
  ) => Promise<readonly R[]>
  /** The most memory that each hand has held, all together, in KiB. */
  readonly memory: () => number
  /** Ends the processes; no work may be under way. */
  readonly end: () => void
}

/** So many hands at most, each started when there is first something for it to do. */
export function handsFor(most: number): Hands {
  const started: Hand[] = []
  const processes: ChildProcess[] = []
  const memories: number[] = []
  const handAt = (at: number): Hand => {
    const known = started[at]
    if (known !== undefined) return known
    const child = startHand()
    processes[at] = child
    const hand: Hand = {
      number: at + 1,
      ask: (task) => ask(child, task, (memory) => (memories[at] = memory)),
    }
    started[at] = hand
    return hand
  }
  return {
    share: async <W, R>(work: readonly W[], doOne: (hand: Hand, piece: W) => Promise<R>) => {
      const answers: R[] = []
      let next = 0
      const busy = async (_none: unknown, at: number) => {
        while (next < work.length) {
          const mine = next
          next += 1
          // SAFETY: `mine` is a place of the list.
          answers[mine] = await doOne(handAt(at), work[mine] as W)
        }
      }
      await Promise.all(Array.from({ length: Math.min(most, work.length) }, busy))
      return answers
    },
    memory: () => memories.reduce((sum, memory) => sum + memory, 0),
    end: () => {
      for (const child of processes) child.kill()
    },
  }
}

function startHand(): ChildProcess {
  return fork(programFile('src/lib/eleventy/hand.ts'), {
    cwd: PROGRAM,
    execArgv: [...PROGRAM_OPTIONS, '--max-semi-space-size=32'],
    serialization: 'advanced',
    // What goes wrong there is told here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function ask<T extends Task>(
  child: ChildProcess,
  task: T,
  noteMemory: (memory: number) => void,
): Promise<AnswerTo[T['kind']]> {
  const ended = new AbortController()
  const answered = once(child, 'message', { signal: ended.signal })
  const stopped = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`A process of the press stopped with code ${code}.`)
  })
  stopped.catch(() => {}) // It is also told when the other has won the race.
  child.send(task)
  try {
    const [message] = await Promise.race([answered, stopped])
    const answer = message as Answer // SAFETY: our own hands send nothing else.
    if (answer.ok) {
      noteMemory(answer.memory)
      return answer.value as AnswerTo[T['kind']] // SAFETY: the answer to this task.
    }
    throw answer.isDamaged ? new Damaged(answer.message) : new Error(answer.message)
  } finally {
    ended.abort()
    answered.catch(() => {})
  }
}
