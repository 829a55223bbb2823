import type { Manifest } from '../../shared/domain/exchange/manifest.ts'
import { Fault } from '../../shared/fault.ts'
import type { LedgerStore } from '../store/store.ts'

type Side = { readonly dataSet: string; readonly unit: string }

/** Two PCs that were set up apart belong together when their bureau has one name. */
const requireOneBureau = (one: Side, other: Side, amongFiles: boolean): void => {
  if (one.dataSet === other.dataSet || one.unit === other.unit) return
  if (one.unit === '' || other.unit === '') return
  throw new Fault('exchange-other-data-set', { ours: one.unit, theirs: other.unit, amongFiles })
}

/** The set of data this PC and the senders of some files belong to from now on. Faults: `exchange-other-data-set`. */
export const dataSetWith = (store: LedgerStore, manifests: readonly Manifest[]): string => {
  const here = store.identity.dataSet
  const ours = { dataSet: here, unit: store.directory.setting('bureauName').trim() }
  const files = manifests.map(({ data_set: dataSet, from }) => ({
    dataSet,
    unit: from.unit.trim(),
  }))
  for (const [index, file] of files.entries()) {
    requireOneBureau(ours, file, false)
    // A PC without a name yet would otherwise take two bureaus in at once.
    for (const earlier of files.slice(0, index)) requireOneBureau(earlier, file, true)
  }
  return files.reduce((least, { dataSet }) => (dataSet < least ? dataSet : least), here)
}
