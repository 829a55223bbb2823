import type { ExchangeScope } from '../../shared/domain/exchange/preview.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import { nameId } from '../name-id.ts'
import { leftOutSample } from '../services/left-out-sample.ts'

export type EstimateInput = {
  readonly access: StoreAccess
  readonly scope: ExchangeScope
}

/** What a data file would hold; bytes before packing, evidence included. */
export type EstimateOutput = {
  readonly changes: number
  readonly records: number
  readonly files: number
  readonly bytes: number
  /** Records that stay here: those of the sample year nobody has worked on. */
  readonly sample: number
}

/**
 * Says how large a data file becomes. It goes through every change, at 100 000 of them for half a second and more: too
 * long for the thread of the window.
 */
export const estimateJob = ({ access, scope }: EstimateInput): Promise<EstimateOutput> => {
  const store = openStoreBeside(access)
  try {
    const leftOut = leftOutSample({ store, nameId })
    const wanted = { ...scope, leftOut }
    const evidence = scope.evidence ? store.scope.evidence(wanted) : []
    const { changes, records, bytes } = store.scope.size(wanted)
    const files = evidence.reduce((sum, { size }) => sum + size, 0)
    return Promise.resolve({
      changes,
      records,
      files: evidence.length,
      bytes: bytes + files,
      sample: leftOut.length,
    })
  } finally {
    store.leave()
  }
}
