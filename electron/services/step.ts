import type { LedgerStore } from '../store/store.ts'

/** The changes a call wrote. */
export type Step = { readonly changeIds: string[] }

/** Records that are written in less than a blink; more are written beside the window. */
export const WRITTEN_AT_ONCE = 100

/** Does some work in one transaction and names the changes it wrote, so that the page can take them back. */
export const asStep = <T extends object>(
  { atomically, log }: Pick<LedgerStore, 'atomically' | 'log'>,
  work: () => T,
): T & Step =>
  atomically(() => {
    const { value, changeIds } = log.noting(work)
    return { ...value, changeIds }
  })
