import { useSyncExternalStore } from 'react'
import type { CallName } from '../../shared/contract/index.ts'
import { NO_STEPS, type Step, type StepHistory, withStep } from './step-history.ts'
import { changeIdsOf, stepText } from './step-texts.ts'

/** The steps of this page, wherever on it they were made: what Ctrl+Z and Ctrl+Y mean. */
let history: StepHistory = NO_STEPS
let keys = 0
const listeners = new Set<() => void>()

export const readSteps = (): StepHistory => history

export const setSteps = (next: StepHistory): void => {
  history = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSteps = (): StepHistory => useSyncExternalStore(subscribe, readSteps)

/** Remembers a step; the answer is what takes it back later. */
export const addStep = (parts: Omit<Step, 'key'>): Step => {
  keys += 1
  const step = { ...parts, key: keys }
  setSteps(withStep(history, step))
  return step
}

/** Remembers what a call wrote. A call that wrote nothing, or does not say, is no step. */
export const rememberCall = (name: CallName, input: unknown, output: unknown): void => {
  const changeIds = changeIdsOf(output)
  if (changeIds.length > 0) addStep({ said: stepText(name, input, output), changeIds })
}
