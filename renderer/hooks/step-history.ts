/** One thing the clerk did on this page that can be taken back. */
export type Step = {
  readonly key: number
  /** What was done, in words: `删除“…”`. */
  readonly said: string
  /** The changes it wrote; taking them back is a step of its own, so it can be done again. */
  readonly changeIds: readonly string[]
  /** How to take back what is not in the change log, such as a draft; that cannot be done again. */
  readonly act?: () => void
}

/** The steps of a page: what can be taken back, the last one at the end, and what was. */
export type StepHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] }

export const NO_STEPS: StepHistory = { done: [], undone: [] }

/** Who works a whole day must not fill the memory. */
const MOST = 200

/** A new step: what was taken back before cannot be done again after it. */
export const withStep = ({ done }: StepHistory, step: Step): StepHistory => ({
  done: [...done, step].slice(-MOST),
  undone: [],
})

const without = (steps: readonly Step[], { key }: Step): readonly Step[] =>
  steps.filter((step) => step.key !== key)

/** A step that is neither to be taken back nor done again any more. */
export const forgotten = ({ done, undone }: StepHistory, step: Step): StepHistory => ({
  done: without(done, step),
  undone: without(undone, step),
})

/** `changeIds`: what taking it back wrote; without any it cannot be done again. */
export const takenBack = (
  { done, undone }: StepHistory,
  step: Step,
  changeIds: readonly string[],
): StepHistory => ({
  done: without(done, step),
  undone: changeIds.length === 0 ? undone : [...undone, { ...step, changeIds, act: undefined }],
})

/** `changeIds`: what doing it again wrote. */
export const doneAgain = (
  { done, undone }: StepHistory,
  step: Step,
  changeIds: readonly string[],
): StepHistory => ({
  done: changeIds.length === 0 ? done : [...done, { ...step, changeIds }],
  undone: without(undone, step),
})
