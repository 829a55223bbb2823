import { storeContract } from '../../shared/contract/settings.ts'
import { storeService } from '../services/store.ts'
import type { Subject } from './subject.ts'

/** 数据检查. */
export const store: Subject<'store'> = {
  contract: storeContract,
  handlers: storeService,
}
