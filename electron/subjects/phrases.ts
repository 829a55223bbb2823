import { phrasesContract } from '../../shared/contract/phrases.ts'
import { phrasesService } from '../services/phrases.ts'
import type { Subject } from './subject.ts'

/** 常用语. */
export const phrases: Subject<'phrases'> = {
  contract: phrasesContract,
  handlers: phrasesService,
}
