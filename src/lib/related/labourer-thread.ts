// A thread that does its share of a run's batches.

import { parentPort } from 'node:worker_threads'
import { labourer, type Order, type Result } from './batches.ts'

const labour = labourer()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (message: Result | 'done') => parentPort?.postMessage(message)
parentPort?.on('message', (order: Order) => {
  for (const result of labour(order)) tell(result)
  tell('done')
})
