import { ledgerContract } from '../../shared/contract/ledger.ts'
import { ledgerService } from '../services/ledger.ts'
import { ledgerManyService } from '../services/ledger-many.ts'
import { ledgerHistoryService } from '../services/ledger-history.ts'
import { erasureService } from '../services/erasure.ts'
import type { Subject } from './subject.ts'

/** 台账. */
export const ledger: Subject<'ledger' | 'figures'> = {
  contract: ledgerContract,
  handlers: (deps) => ({
    ...ledgerService(deps),
    ...ledgerManyService(deps),
    ...ledgerHistoryService(deps),
    ...erasureService(deps),
  }),
}
