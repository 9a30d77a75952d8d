// A thread that does its share of a run's batches.

import { parentPort } from 'node:worker_threads'
import { labourer, type Order } from './batches.ts'

const labour = labourer()
parentPort?.on('message', (order: Order) => {
  for (const result of labour(order)) parentPort?.postMessage(result)
  parentPort?.postMessage('done')
})
