import type { ExchangeScope } from '../../shared/domain/exchange/preview.ts'
import { openStoreBeside, type StoreAccess } from '../jobs/store-beside.ts'
import type { LeftOut } from '../store/exchange-scope.repository.ts'

export type EstimateInput = {
  readonly access: StoreAccess
  readonly scope: ExchangeScope
  /** Records that stay here: those of the sample year nobody has worked on. */
  readonly leftOut: LeftOut
}

/** What a data file would hold; bytes before packing, evidence included. */
export type EstimateOutput = {
  readonly changes: number
  readonly records: number
  readonly files: number
  readonly bytes: number
}

/**
 * Says how large a data file becomes. It goes through every change, at 100 000 of them for half a second and more: too
 * long for the thread of the window.
 */
export const estimateJob = ({ access, scope, leftOut }: EstimateInput): Promise<EstimateOutput> => {
  const store = openStoreBeside(access)
  try {
    const wanted = { ...scope, leftOut }
    const evidence = scope.evidence ? store.scope.evidence(wanted) : []
    const { changes, records, bytes } = store.scope.size(wanted)
    const files = evidence.reduce((sum, { size }) => sum + size, 0)
    return Promise.resolve({ changes, records, files: evidence.length, bytes: bytes + files })
  } finally {
    store.leave()
  }
}
