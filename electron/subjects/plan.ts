import { planContract } from '../../shared/contract/plan.ts'
import { planService } from '../services/plan.ts'
import type { Subject } from './subject.ts'

/** 方案. */
export const plan: Subject<'plan'> = {
  contract: planContract,
  handlers: planService,
}
