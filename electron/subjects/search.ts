import { searchContract } from '../../shared/contract/search.ts'
import { searchService } from '../services/search.ts'
import type { Subject } from './subject.ts'

/** 搜索. */
export const search: Subject<'search'> = {
  contract: searchContract,
  handlers: searchService,
}
