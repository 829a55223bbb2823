import { sentencesContract } from '../../shared/contract/sentences.ts'
import { sentencesService } from '../services/sentences.ts'
import type { Subject } from './subject.ts'

/** 往年写法. */
export const sentences: Subject<'sentences'> = {
  contract: sentencesContract,
  handlers: sentencesService,
}
