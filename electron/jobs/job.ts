/** How far a job is. `stage` is Chinese and is shown; `total` is null while nobody knows. */
export type JobStage = {
  readonly stage: string
  readonly done: number
  readonly total: number | null
}

/** What a job works with besides its input. */
export type JobTools = {
  readonly report: (at: JobStage) => void
  /** Aborted when the user cancels. A job looks at every step and throws the fault `cancelled`. */
  readonly signal: AbortSignal
}

/** Long work. Input and output can be cloned into another thread; it must not block for long without an await. */
export type Job<Input, Output> = (input: Input, tools: JobTools) => Promise<Output>
