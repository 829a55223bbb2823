import type { LedgerStore } from '../store/store.ts'

/** The changes a call wrote. */
export type Step = { readonly changeIds: string[] }

/** Does some work in one transaction and names the changes it wrote, so that the page can take them back. */
export const asStep = <T extends object>(
  { atomically, log }: Pick<LedgerStore, 'atomically' | 'log'>,
  work: () => T,
): T & Step =>
  atomically(() => {
    const { value, changeIds } = log.noting(work)
    return { ...value, changeIds }
  })
