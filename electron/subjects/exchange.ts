import { exchangeContract } from '../../shared/contract/exchange.ts'
import { exchangeService } from '../services/exchange.ts'
import { importsService } from '../services/imports.ts'
import type { Subject } from './subject.ts'

/** 数据交换. */
export const exchange: Subject<'exchange'> = {
  contract: exchangeContract,
  handlers: (deps) => ({ ...exchangeService(deps), ...importsService(deps) }),
}
