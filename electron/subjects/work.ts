import { workContract } from '../../shared/contract/work.ts'
import { workService } from '../services/work.ts'
import type { Subject } from './subject.ts'

/** Long work under way. */
export const work: Subject<'work'> = {
  contract: workContract,
  handlers: workService,
  standing: workService,
}
