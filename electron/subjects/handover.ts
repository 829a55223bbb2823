import { handoverContract } from '../../shared/contract/packs.ts'
import { handoverService } from '../services/handover.ts'
import type { Subject } from './subject.ts'

/** 交接包. */
export const handover: Subject<'handover'> = {
  contract: handoverContract,
  handlers: handoverService,
}
