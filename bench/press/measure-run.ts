// One run of a command: its time by the wall, its time on the processors, and the most memory that it
// and all its children held at once.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

export interface Measured {
  /** In seconds. */
  readonly wall: number
  /** User and system time of all processes, in seconds. */
  readonly cpu: number
  /** Proportional set size (proc(5), smaps_rollup) of all processes together, in MiB. */
  readonly memory: number
  readonly output: string
}

export interface Command {
  readonly command: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** How often memory is looked at, in milliseconds. */
const LOOK = 150

/** Runs a command to its end; throws with what it said where it fails. Needs bash and Linux. */
export async function measureRun({ command, cwd, env = {} }: Command): Promise<Measured> {
  // The times of bash count every process that somebody waited for.
  const child = spawn(
    'bash',
    ['-c', 'TIMEFORMAT="@times %R %U %S"; time "$@"', 'bash', ...command],
    {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0))
  }, LOOK)
  const [code] = await once(child, 'close')
  clearInterval(look)
  const times = /@times ([\d.]+) ([\d.]+) ([\d.]+)/.exec(output)
  if (code !== 0 || times === null) throw new Error(`${command.join(' ')}: ${output}`)
  const [wall = 0, user = 0, system = 0] = times.slice(1).map(Number)
  return { wall, cpu: user + system, memory: memory / 1024, output }
}

/** In KiB. */
function memoryOf(pid: number): number {
  const status = read(`/proc/${pid}/smaps_rollup`)
  const own = Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  const children = read(`/proc/${pid}/task/${pid}/children`).trim()
  if (children === '') return own
  return children.split(' ').reduce((sum, child) => sum + memoryOf(Number(child)), own)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // The process has ended meanwhile.
  }
}
