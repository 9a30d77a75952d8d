// --profile: where the time of a run went.

import { Session } from 'node:inspector/promises'
import { writeWhole } from '#lib/cache/write-whole.ts'

/** Does some work under V8's sampling profiler and writes what it saw, for any viewer of .cpuprofile files. */
export async function profiled<T>(file: string, work: () => Promise<T>): Promise<T> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  try {
    return await work()
  } finally {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    writeWhole(file, JSON.stringify(profile))
  }
}
