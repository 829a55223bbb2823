import { draftsContract } from '../../shared/contract/items.ts'
import { draftsService } from '../services/drafts.ts'
import type { Subject } from './subject.ts'

/** 未更新: what was taken over from last year. */
export const drafts: Subject<'drafts'> = {
  contract: draftsContract,
  handlers: draftsService,
}
