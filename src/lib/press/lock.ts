// One run at a time for one site: a second one waits until the first is done.

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from '#lib/cache/is-running.ts'

/** How often a waiting run looks again, in milliseconds. */
const PATIENCE = 50

/**
 * Does `work` while no other run holds `file`. A run that has to wait calls `waiting` once, with the id
 * of the process it waits for. The lock of a process that is no more is taken over.
 */
export async function withLock<T>(
  file: string,
  waiting: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  let told = false
  for (let holder = take(file); holder !== undefined; holder = take(file)) {
    if (!told && holder.pid > 0) waiting(holder.pid)
    told = true
    await pause(PATIENCE)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

interface Holder {
  /** 0 while it is not known who has it. */
  readonly pid: number
}

/** Takes the lock, or tells who has it. */
function take(file: string): Holder | undefined {
  if (claim(file)) return undefined
  const name = read(file)
  const pid = Number(name?.split(' ')[0])
  if (name === undefined) return { pid: 0 }
  if (name !== '' && nameOf(pid) === name) return { pid }
  // Its process is gone. Another run may have seen the same and taken over already.
  if (read(file) === name) rmSync(file, { force: true })
  return { pid: 0 }
}

/** Puts this process's name there, in one step: a run killed meanwhile leaves no lock without a name. */
function claim(file: string): boolean {
  const beside = `${file}.${process.pid}.part`
  try {
    writeFileSync(beside, nameOf(process.pid))
    linkSync(beside, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // SAFETY: both calls throw system errors only.
    // The run that has the lock may have cleared our file away with what other runs left.
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

/** A process by its id and, where the system tells it, when it started: ids are used again. */
function nameOf(pid: number): string {
  if (!isRunning(pid)) return ''
  const status = read(`/proc/${pid}/stat`)
  // Field 22 of proc(5), counted after the name of the program, which may itself hold spaces.
  return `${pid} ${status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
