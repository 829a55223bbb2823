import { Fault, type FaultCode, type FaultDetails } from '../../shared/fault.ts'
import type { JobStage } from './job.ts'
import type { JobInput, JobName, JobOutput } from './jobs.ts'

/** What is said to a worker. */
export type ToWorker =
  | { readonly kind: 'run'; readonly name: JobName; readonly input: JobInput<JobName> }
  | { readonly kind: 'cancel' }

/** What a worker says. */
export type FromWorker =
  | { readonly kind: 'stage'; readonly at: JobStage }
  | { readonly kind: 'done'; readonly output: JobOutput<JobName> }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** An error as data: classes do not survive the way between threads. */
export type Failure =
  | { readonly code: FaultCode; readonly details: FaultDetails; readonly bug?: undefined }
  | { readonly bug: { readonly name: string; readonly message: string; readonly stack: string } }

export const toFailure = (error: unknown): Failure => {
  if (error instanceof Fault) return { code: error.code, details: error.details }
  if (!(error instanceof Error))
    return { bug: { name: 'Error', message: String(error), stack: '' } }
  return { bug: { name: error.name, message: error.message, stack: error.stack ?? '' } }
}

export const toError = (failure: Failure): Error => {
  if (failure.bug === undefined) return new Fault(failure.code, failure.details)
  const error = new Error(failure.bug.message)
  error.name = failure.bug.name
  error.stack = failure.bug.stack
  return error
}
