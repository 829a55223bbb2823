import { itemsContract } from '../../shared/contract/items.ts'
import { itemsService } from '../services/items.ts'
import type { Subject } from './subject.ts'

/** Own check items and duties. */
export const items: Subject<'items'> = {
  contract: itemsContract,
  handlers: itemsService,
}
