import { parentPort } from 'node:worker_threads'
import { toStoreFault } from '../store/store-fault.ts'
import { runJob } from './jobs.ts'
import { type FromWorker, toFailure, type ToWorker } from './messages.ts'

/** A thread beside the main one: takes a job, tells how far it is, answers, takes the next. */
const serve = (port: NonNullable<typeof parentPort>): void => {
  let running: AbortController | undefined
  const say = (message: FromWorker): void => port.postMessage(message)
  const run = async ({ name, input }: Extract<ToWorker, { kind: 'run' }>): Promise<void> => {
    running = new AbortController()
    const tools = {
      report: (at: Extract<FromWorker, { kind: 'stage' }>['at']) => say({ kind: 'stage', at }),
      signal: running.signal,
    }
    try {
      say({ kind: 'done', output: await runJob(name, input, tools) })
    } catch (error) {
      say({ kind: 'failed', failure: toFailure(toStoreFault(error)) })
    } finally {
      running = undefined
    }
  }
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'run') void run(message)
    else running?.abort()
  })
}

if (parentPort !== null) serve(parentPort)
