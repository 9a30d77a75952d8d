// The build command, run as its user runs it: a process of its own.

import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const PROGRAM = path.resolve(import.meta.dirname, '../..')
const BUILD = path.join(PROGRAM, 'src/commands/build.ts')

export interface Run {
  /** `null` when it was killed. */
  readonly code: number | null
  readonly stdout: string
  /** Without the stages, which a run tells of on a slow machine alone. */
  readonly stderr: string
}

export interface Surroundings {
  /** The working folder; this program's where none is given. */
  readonly from?: string
  readonly env?: Readonly<Record<string, string>>
  /** Path of a Node; the one that runs the tests where none is given. */
  readonly node?: string
  /** Whether Node is left to strip the types itself, as it can from 22.18. */
  readonly native?: boolean
  /** Given the running process, to do it harm. */
  readonly meanwhile?: (child: ChildProcess) => void
}

const STAGE = /^[A-Z][a-z ]+ \(after .*\)\n/gm

/** Runs `npm run build -- …args`, without npm. */
export function runBuild(args: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const {
    from = PROGRAM,
    env = {},
    node = process.execPath,
    native = false,
    meanwhile,
  } = surroundings
  const loader = native ? [] : ['--import', import.meta.resolve('tsx')]
  const child = spawn(node, [...loader, BUILD, ...args], {
    cwd: from,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text))
  meanwhile?.(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ ...heard, code, stderr: heard.stderr.replace(STAGE, '') }),
    )
  })
}
