import { existsSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

/*
 * The thread of jobs on a PC that is busy with something else: while the file named by HELD_WHILE is there, it takes no
 * message. What it does afterwards is the product's own.
 */
const NAP_MS = 20
const hold = process.env['HELD_WHILE'] ?? ''
const nap = new Int32Array(new SharedArrayBuffer(4))
const waitWhileHeld = (): void => {
  while (existsSync(hold)) Atomics.wait(nap, 0, 0, NAP_MS)
}

parentPort?.on('message', waitWhileHeld)
await import('../../electron/jobs/worker.ts')
