import { authorsContract, officesContract } from '../../shared/contract/settings.ts'
import { directoryService } from '../services/directory.ts'
import type { Subject } from './subject.ts'

/** 股室 and 操作人. */
export const directory: Subject<'offices' | 'authors'> = {
  contract: { ...officesContract, ...authorsContract },
  handlers: directoryService,
}
