// Whether the process that left something behind may still be at it.

/** True where a process has this id, even one that we may not send signals to. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // SAFETY: kill throws system errors only.
  }
}
