// A thread that looks at a release.

import { parentPort, workerData } from 'node:worker_threads'
import { lookAtRelease } from './look-at-release.ts'

const { out, cache } = workerData as { readonly out: string; readonly cache: string } // SAFETY: our own parent gives nothing else.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(lookAtRelease(out, cache))
