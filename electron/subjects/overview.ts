import { overviewContract } from '../../shared/contract/overview.ts'
import { overviewService } from '../services/overview.ts'
import { leaderPageService } from '../services/leader-page.ts'
import type { Subject } from './subject.ts'

/** 总览. */
export const overview: Subject<'overview'> = {
  contract: overviewContract,
  handlers: (deps) => ({ ...overviewService(deps), ...leaderPageService(deps) }),
}
