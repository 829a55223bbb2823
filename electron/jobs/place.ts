import { Worker } from 'node:worker_threads'
import { Fault } from '../../shared/fault.ts'
import { toStoreFault } from '../store/store-fault.ts'
import type { JobTools } from './job.ts'
import { type JobInput, type JobName, type JobOutput, runJob } from './jobs.ts'
import { type FromWorker, toError, type ToWorker } from './messages.ts'

/** Where jobs run. */
export type Place = {
  readonly run: <N extends JobName>(
    name: N,
    input: JobInput<N>,
    tools: JobTools,
  ) => Promise<JobOutput<N>>
  readonly close: () => void
}

/** In this thread: for a program without a window, which nothing can block. */
export const here: Place = {
  run: (name, input, tools) =>
    runJob(name, input, tools).catch((error: unknown) => {
      throw toStoreFault(error)
    }),
  close: () => undefined,
}

/**
 * Keeps V8 from letting garbage pile up: with its own limits, taking in 100 000 records grew the program by 640 MB, of
 * which 60 were in use. MB.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 768 }

/** In threads beside this one, one a job. One that has become idle is kept for the next job. */
export const beside = (workerFile: string | URL): Place => {
  const all = new Set<Worker>()
  const idle: Worker[] = []
  const start = (): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: LIMITS })
    all.add(worker)
    worker.once('exit', () => {
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
    })
    return worker
  }
  const putBack = (worker: Worker): void => {
    if (idle.length > 0) {
      void worker.terminate()
      return
    }
    worker.unref()
    idle.push(worker)
  }
  return {
    run: async (name, input, tools) => {
      const worker = idle.pop() ?? start()
      worker.ref()
      const output = await converse(worker, name, input, tools, () => putBack(worker))
      // Sound because the worker answers with the output of the job it was given.
      return output as JobOutput<typeof name>
    },
    close: () => {
      for (const worker of all) void worker.terminate()
    },
  }
}

/**
 * Jobs that may stand for seconds inside a library, deaf to a word, and leave nothing behind but a private directory:
 * their thread is ended.
 */
const ENDED_AT_ONCE: ReadonlySet<JobName> = new Set<JobName>(['previewSheet'])

/** One job of a worker, from its order to its answer. `onFree`: the worker can take another. */
const converse = (
  worker: Worker,
  name: JobName,
  input: JobInput<JobName>,
  tools: JobTools,
  onFree: () => void,
): Promise<JobOutput<JobName>> =>
  new Promise((resolve, reject) => {
    const tell = (message: ToWorker): void => worker.postMessage(message, [])
    const cancel = (): void => {
      if (!ENDED_AT_ONCE.has(name)) return tell({ kind: 'cancel' })
      end()
      void worker.terminate()
      reject(new Fault('cancelled'))
    }
    const onMessage = (message: FromWorker): void => {
      if (message.kind === 'stage') {
        tools.report(message.at)
        return
      }
      end()
      onFree()
      if (message.kind === 'done') resolve(message.output)
      else reject(toError(message.failure))
    }
    const onError = (error: Error): void => {
      end()
      reject(error)
    }
    const onExit = (): void => onError(new Error('The worker ended in the middle of a job.'))
    const end = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      tools.signal.removeEventListener('abort', cancel)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    tools.signal.addEventListener('abort', cancel)
    tell({ kind: 'run', name, input })
  })
