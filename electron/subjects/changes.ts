import { changesContract } from '../../shared/contract/step.ts'
import { changesService } from '../services/changes.ts'
import type { Subject } from './subject.ts'

/** 撤销 of a step. */
export const changes: Subject<'changes'> = {
  contract: changesContract,
  handlers: changesService,
}
