import { conflictsContract } from '../../shared/contract/exchange.ts'
import { conflictsService } from '../services/conflicts.ts'
import type { Subject } from './subject.ts'

/** 冲突. */
export const conflicts: Subject<'conflicts'> = {
  contract: conflictsContract,
  handlers: conflictsService,
}
